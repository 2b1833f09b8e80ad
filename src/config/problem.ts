/** One thing that is wrong with what an operator wrote, said so that it can be put right without reading the code. */
export interface Problem {
  /** The file as it was named to us: `config/watch.yaml`; `environment` for a variable of the shell. */
  readonly file: string;
  /** First line is 1; null where a file or variable as a whole is meant. */
  readonly line: number | null;
  /** `subject.people[3].names`; '' for the file as a whole. */
  readonly path: string;
  readonly wrong: string;
  readonly remedy: string;
}

/** A place in a YAML file as zod names it. */
export type Path = readonly (string | number)[];

/** @returns `subject.people[3].names`. */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}

/** @returns all problems by file and line, one a line, with a heading that counts them. */
export function formatProblems(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [`${count} in the configuration:`, ...[...problems].sort(byPlace).map((p) => `  ${problemLine(p)}`)].join(
    '\n',
  );
}

/** @returns `config/watch.yaml:12 subject.people[3].nmaes: unknown key; did you mean "names"?` */
function problemLine({ file, line, path, wrong, remedy }: Problem): string {
  const place = line === null ? file : `${file}:${line}`;
  return `${place}${path === '' ? '' : ` ${path}`}: ${wrong}; ${remedy}`;
}

function byPlace(a: Problem, b: Problem): number {
  return a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1;
}
