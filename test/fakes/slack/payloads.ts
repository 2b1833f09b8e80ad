import { APP, type FakeChannel, type Workspace } from './workspace.ts';

interface Common {
  readonly workspace: Workspace;
  readonly user: string;
  /** The `trigger_id`, another one each time. */
  readonly trigger: string;
}

const VERIFICATION = 'fake-verification-token';

/** The body of a slash command: https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling. */
export function commandPayload({
  workspace,
  user,
  channel,
  text,
  command,
  responseUrl,
  trigger,
}: Common & { channel: FakeChannel; text: string; command: string; responseUrl: string }): Record<string, string> {
  return {
    token: VERIFICATION,
    team_id: workspace.team,
    team_domain: 'fake',
    ...(workspace.enterprise === null ? {} : { enterprise_id: workspace.enterprise }),
    channel_id: channel.id,
    channel_name: channel.name,
    user_id: user,
    user_name: user.toLowerCase(),
    command,
    text,
    api_app_id: APP,
    is_enterprise_install: String(workspace.enterprise !== null),
    response_url: responseUrl,
    trigger_id: trigger,
  };
}

/** What somebody types into a menu: https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload. */
export function suggestionPayload({
  workspace,
  user,
  channel,
  actionId,
  typed,
}: Pick<Common, 'workspace' | 'user'> & { channel: FakeChannel; actionId: string; typed: string }) {
  return {
    type: 'block_suggestion',
    user: { id: user, name: user.toLowerCase(), team_id: workspace.team },
    container: { type: 'message', message_ts: channel.messages.at(-1)?.ts ?? '', channel_id: channel.id },
    api_app_id: APP,
    token: VERIFICATION,
    action_id: actionId,
    block_id: 'b1',
    value: typed,
    team: { id: workspace.team, domain: 'fake' },
    channel: { id: channel.id, name: channel.name },
    is_enterprise_install: workspace.enterprise !== null,
  };
}

/** What an action says that somebody picked from a menu. */
export function pickedAction(actionId: string, { label, value }: { readonly label: string; readonly value: string }) {
  return {
    type: 'external_select',
    action_id: actionId,
    block_id: 'b1',
    selected_option: { text: { type: 'plain_text', text: label, emoji: false }, value },
    action_ts: '1770000000.000200',
  };
}

/** A pressed button: https://docs.slack.dev/reference/interaction-payloads/block_actions-payload. */
export function actionsPayload({
  workspace,
  user,
  channel,
  value,
  actionId,
  label = 'Button',
  responseUrl,
  trigger,
  picked,
}: Common & {
  channel: FakeChannel | undefined;
  /** In place of a button. */
  picked?: ReturnType<typeof pickedAction>;
  value: string;
  actionId: string;
  label?: string;
  responseUrl: string | undefined;
}) {
  const actions = [
    picked ?? {
      type: 'button',
      action_id: actionId,
      block_id: `b${trigger}`,
      text: { type: 'plain_text', text: label, emoji: false },
      value,
      action_ts: '1770000000.000200',
    },
  ];
  const common = {
    type: 'block_actions',
    team: { id: workspace.team, domain: 'fake' },
    enterprise: workspace.enterprise === null ? null : { id: workspace.enterprise, name: 'Fake organisation' },
    is_enterprise_install: workspace.enterprise !== null,
    user: { id: user, username: user.toLowerCase(), name: user.toLowerCase(), team_id: workspace.team },
    api_app_id: APP,
    token: VERIFICATION,
    trigger_id: trigger,
    state: { values: {} },
    actions,
  };
  if (channel === undefined) {
    return {
      ...common,
      container: { type: 'view', view_id: `V${user}` },
      view: {
        id: `V${user}`,
        team_id: workspace.team,
        type: 'home',
        blocks: [],
        private_metadata: '',
        callback_id: '',
      },
    };
  }
  const ts = channel.messages.at(-1)?.ts ?? '1770000000.000001';
  return {
    ...common,
    channel: { id: channel.id, name: channel.name },
    container: { type: 'message', message_ts: ts, channel_id: channel.id, is_ephemeral: false },
    message: { type: 'message', ts, text: '' },
    response_url: responseUrl,
  };
}

/** What an event comes in: https://docs.slack.dev/apis/events-api#event-type-structure. */
export function eventPayload(
  event: {
    readonly type: string;
    readonly user?: string;
    readonly channel?: string;
    readonly tab?: string;
    readonly tokens?: { readonly oauth: readonly string[]; readonly bot: readonly string[] };
  },
  {
    id,
    workspace,
    ageSeconds = 0,
  }: { readonly id: number; readonly workspace: Workspace; readonly ageSeconds?: number },
) {
  const { team, enterprise, botUser } = workspace;
  return {
    token: VERIFICATION,
    team_id: team,
    api_app_id: APP,
    type: 'event_callback',
    event_id: `Ev${id}`,
    event_time: Math.floor(Date.now() / 1_000) - ageSeconds,
    authorizations: [
      {
        enterprise_id: enterprise,
        team_id: team,
        user_id: botUser,
        is_bot: true,
        is_enterprise_install: enterprise !== null,
      },
    ],
    is_ext_shared_channel: false,
    event: { ...event, event_ts: '1770000000.000100' },
  };
}
