/** The package ships its zod schemas as plain JavaScript. */
declare module 'discord-api-spec/zod' {
  interface Schema {
    safeParse(value: unknown): {
      readonly success: boolean;
      readonly error?: {
        readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
      };
    };
  }
  const schemas: Readonly<Record<string, Schema | undefined>>;
  export = schemas;
}
