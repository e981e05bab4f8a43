/** A function of an object that computes once for each and remembers. */
export function oncePer<Subject extends object, Result>(compute: (subject: Subject) => Result): typeof compute {
  const known = new WeakMap<Subject, Result>();
  return (subject) => {
    const before = known.get(subject);
    if (before !== undefined) return before;
    const result = compute(subject);
    known.set(subject, result);
    return result;
  };
}
