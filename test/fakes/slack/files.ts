import type { types } from '@slack/bolt';

/** A file of a workspace: https://docs.slack.dev/reference/objects/file-object */
export interface FakeFile {
  readonly id: string;
  readonly filename: string;
  readonly length: number;
  bytes: Uint8Array | null;
  isComplete: boolean;
  /** Messages with it that are still refused: Slack takes a file in some time after it was completed. */
  unknownFor: number;
}

/** The files of a workspace, as the three steps of an upload make them: https://docs.slack.dev/messaging/working-with-files */
export interface FakeFiles {
  readonly all: readonly FakeFile[];
  /** How many messages are refused before a file that is completed from now on is known. */
  unknownFor: number;
  /** What an upload is answered with from now on in place of 200. */
  uploadStatus: number;
  /** @returns the file with the ticket in the address where its bytes are expected. */
  announce(file: Pick<FakeFile, 'filename' | 'length'>): {
    readonly file: FakeFile;
    readonly ticket: string;
  };
  /** @returns the status of the answer. */
  receive(ticket: string, bytes: Uint8Array): number;
  /** @returns the files, or null where one was not uploaded or is complete already. */
  complete(ids: readonly string[]): FakeFile[] | null;
  /** @returns what is wrong with the files that blocks show. */
  faultsOf(blocks: unknown): string[];
}

const PNG = [0x89, 0x50, 0x4e, 0x47];

export function createFiles(team: string): FakeFiles {
  const all: FakeFile[] = [];
  const tickets = new Map<string, FakeFile>();
  const files: FakeFiles = {
    all,
    unknownFor: 1,
    uploadStatus: 200,
    announce(announced) {
      const id = `F0${team}${String(all.length + 1).padStart(4, '0')}`;
      const file: FakeFile = { ...announced, id, bytes: null, isComplete: false, unknownFor: 0 };
      all.push(file);
      const ticket = `${team}-${all.length}`;
      tickets.set(ticket, file);
      return { file, ticket };
    },
    receive(ticket, bytes) {
      const file = tickets.get(ticket);
      if (file === undefined || file.bytes !== null) return 404;
      if (files.uploadStatus !== 200) return files.uploadStatus;
      if (bytes.length !== file.length) return 400;
      file.bytes = bytes;
      return 200;
    },
    complete(ids) {
      const found = ids.map((id) => all.find((file) => file.id === id && file.bytes !== null && !file.isComplete));
      const known = found.filter((file) => file !== undefined);
      if (known.length < ids.length || ids.length === 0) return null;
      for (const file of known) Object.assign(file, { isComplete: true, unknownFor: files.unknownFor });
      return known;
    },
    faultsOf(blocks) {
      return imagesOf(blocks).flatMap(({ at, id }) => {
        const file = all.find((each) => each.id === id && each.isComplete);
        const isPicture = PNG.every((byte, index) => file?.bytes?.[index] === byte);
        if (file !== undefined && isPicture && file.unknownFor-- <= 0) return [];
        return [`[ERROR] invalid slack file [json-pointer:/blocks/${at}/slack_file]`];
      });
    },
  };
  return files;
}

/** @returns where files of the workspace are shown. */
export function imagesOf(blocks: unknown): { readonly at: number; readonly id: string | undefined }[] {
  if (!Array.isArray(blocks)) return [];
  return (blocks as types.KnownBlock[]).flatMap((block, at) =>
    block.type === 'image' && 'slack_file' in block
      ? [{ at, id: 'id' in block.slack_file ? block.slack_file.id : undefined }]
      : [],
  );
}
