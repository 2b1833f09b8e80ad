/** Languages that messages are written in. */
export const READER_LANGUAGES = ['en', 'zh'] as const;
export type ReaderLanguage = (typeof READER_LANGUAGES)[number];
