import type { KeyRepository } from "./key-repository.ts";

/** As much of a store as organisations and keys need. */
export interface KeyStore {
  read<Result>(work: (repositories: { readonly keys: KeyRepository }) => Promise<Result>): Promise<Result>;
  write<Result>(work: (repositories: { readonly keys: KeyRepository }) => Promise<Result>): Promise<Result>;
}
