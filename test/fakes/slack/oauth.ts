import type { Answer } from './call-method.ts';
import { ALL_SCOPES, APP, type Workspace } from './workspace.ts';

/** The app as its owner sees it under "Basic Information" and "OAuth & Permissions". */
export interface FakeApp {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Slack sends people to the first where none is asked for, and to no other than these. */
  redirectUrls: string[];
}

/** Somebody who adds the app to a workspace: https://docs.slack.dev/authentication/installing-with-oauth. */
export interface OAuth {
  readonly app: FakeApp;
  /** @returns where the browser is sent once somebody has agreed on the page `url`, or declined. @throws Error where Slack shows one. */
  agree(url: string, workspace: Workspace, how?: { readonly declines?: boolean }): string;
  /** `oauth.v2.access`: https://docs.slack.dev/reference/methods/oauth.v2.access. */
  access(args: Readonly<Record<string, string>>): Answer;
  /** @returns the workspace whose token it is, and whether it is still good. */
  tokenOf(token: string): { readonly workspace: Workspace; readonly isRevoked: boolean } | undefined;
  revoke(workspace: Workspace): void;
  /** All codes so far have expired: they are good for ten minutes. */
  expireCodes(): void;
}

interface Code {
  readonly workspace: Workspace;
  readonly scopes: readonly string[];
  readonly redirectUri: string | null;
  isUsed: boolean;
}

/** @param authorizeUrl of the page on which people agree. */
export function createOAuth(authorizeUrl: () => string): OAuth {
  const app: FakeApp = {
    clientId: '1234567890.0987654321',
    clientSecret: 'fake-client-secret',
    redirectUrls: [],
  };
  const codes = new Map<string, Code>();
  const tokens = new Map<string, { readonly workspace: Workspace; isRevoked: boolean }>();
  let ids = 0;

  return {
    app,
    agree(url, workspace, { declines = false } = {}) {
      const asked = new URL(url);
      if (`${asked.origin}${asked.pathname}` !== authorizeUrl()) throw new Error(`no page of Slack: ${url}`);
      const known = ['scope', 'user_scope', 'state', 'client_id', 'redirect_uri', 'team', 'granular_bot_scope'];
      const {
        scope = '',
        state,
        client_id: clientId,
        redirect_uri: wanted,
        ...rest
      } = Object.fromEntries(asked.searchParams);
      const unknown = Object.keys(rest).filter((key) => !known.includes(key));
      const scopes = scope.split(',').filter((one) => one !== '');
      if (unknown.length > 0) throw new Error(`Slack knows no ${unknown.join()}`);
      if (clientId !== app.clientId) throw new Error('invalid_client_id');
      if (scopes.length === 0 || scopes.some((one) => !ALL_SCOPES.includes(one))) throw new Error('invalid_scope');
      const redirect = wanted ?? app.redirectUrls[0];
      if (redirect === undefined || !app.redirectUrls.some((each) => redirect.startsWith(each))) {
        throw new Error('bad_redirect_uri');
      }
      const back = new URL(redirect);
      if (declines) back.searchParams.set('error', 'access_denied');
      else {
        const code = `code.${++ids}`;
        codes.set(code, { workspace, scopes, redirectUri: wanted ?? null, isUsed: false });
        back.searchParams.set('code', code);
      }
      if (state !== undefined) back.searchParams.set('state', state);
      return back.href;
    },
    access({ client_id: clientId, client_secret: secret, code: given = '', redirect_uri: redirect = null, ...more }) {
      const refused = (error: string): Answer => ({ ok: false, error });
      if (Object.keys(more).length > 0) return refused('invalid_arguments');
      if (clientId !== app.clientId) return refused('invalid_client_id');
      if (secret !== app.clientSecret) return refused('bad_client_secret');
      const code = codes.get(given);
      if (code === undefined) return refused('invalid_code');
      if (code.isUsed) return refused('code_already_used');
      if (code.redirectUri !== redirect) return refused('bad_redirect_uri');
      code.isUsed = true;
      const { workspace, scopes } = code;
      const { team, name, enterprise, botUser } = workspace;
      const token = `xoxb-fake-${team}-${++ids}`;
      tokens.set(token, { workspace, isRevoked: false });
      workspace.scopes = [...scopes];
      return {
        ok: true,
        app_id: APP,
        authed_user: { id: 'U1' },
        scope: scopes.join(','),
        token_type: 'bot',
        access_token: token,
        bot_user_id: botUser,
        team: enterprise === null ? { id: team, name } : null,
        enterprise: enterprise === null ? null : { id: enterprise, name: 'Fake organisation' },
        is_enterprise_install: enterprise !== null,
      };
    },
    tokenOf: (token) => tokens.get(token),
    revoke(workspace) {
      for (const token of tokens.values()) if (token.workspace === workspace) token.isRevoked = true;
    },
    expireCodes: () => codes.clear(),
  };
}
