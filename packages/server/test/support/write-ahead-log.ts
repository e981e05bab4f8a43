import { readFileSync } from "node:fs";

const FILE_HEADER = 32;
const FRAME_HEADER = 24;

/**
 * Returns the number of commits in SQLite's write-ahead log, by https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */
export function countCommits(databaseFile: string): number {
  const log = readFileSync(`${databaseFile}-wal`);
  const pageSize = log.readUInt32BE(8);
  const salt = log.subarray(16, 24);
  let commits = 0;
  for (let frame = FILE_HEADER; frame < log.length; frame += FRAME_HEADER + pageSize) {
    // Frames of an earlier round of the log have another salt; the last frame of a commit tells the size of the database.
    const current = log.subarray(frame + 8, frame + 16).equals(salt);
    if (current && log.readUInt32BE(frame + 4) > 0) commits++;
  }
  return commits;
}
