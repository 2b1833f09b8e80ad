/** @returns a function that passes each value on the first time only: an endpoint that is down says so once and not an article. */
export function onceEach<T>(tell: (value: T) => void): (value: T) => void {
  const told = new Set<T>();
  return (value) => {
    if (told.has(value)) return;
    told.add(value);
    tell(value);
  };
}
