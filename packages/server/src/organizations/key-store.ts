import type { KeyRepository } from "./key-repository.ts";

/** The part of a store that organisations and keys need. */
export interface KeyStore {
  read<Result>(work: (repositories: { readonly keys: KeyRepository }) => Promise<Result>): Promise<Result>;
  write<Result>(work: (repositories: { readonly keys: KeyRepository }) => Promise<Result>): Promise<Result>;
}
