export interface Timed<Result> {
  readonly result: Result;
  readonly milliseconds: number;
}

export async function timed<Result>(work: () => Promise<Result>): Promise<Timed<Result>> {
  const started = performance.now();
  const result = await work();
  return { result, milliseconds: Math.round(performance.now() - started) };
}
