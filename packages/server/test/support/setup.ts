// Runs before each test file. Files share the modules of their worker, so hooks in any other module would run only once.
import { afterAll } from "vitest";
import { cleanUpFile } from "./clean-up.ts";

afterAll(cleanUpFile);
