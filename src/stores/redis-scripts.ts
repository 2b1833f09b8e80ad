/** Everything of ours in a Redis begins so; one server may serve other programs too. */
const PREFIX = 'qwen-watch';

/** Where things stand in Redis. `space` is a namespace's name as part of a key. */
export const REDIS_KEYS = {
  /** Name of a namespace within keys: what separates their parts is not in it. */
  space: (name: string) => `${PREFIX}:${encodeURIComponent(name)}`,
  /** The keys of a namespace in order. */
  index: (space: string) => `${space}|index`,
  /** The last commit that added or removed keys of a namespace. */
  changed: (space: string) => `${space}|changed`,
  /** When the last commit was, in milliseconds. */
  lastCommit: `${PREFIX}|last-commit`,
  /** Which run of the server wrote here last, and what may be lost. */
  server: `${PREFIX}|server`,
  /** The version of all this. */
  version: `${PREFIX}|version`,
  /** What commits changed, in their order. */
  changes: `${PREFIX}|changes`,
  /** Prefix of what BullMQ keeps. */
  jobs: `${PREFIX}|jobs`,
  /** Somebody does this, or has done it. */
  once: (what: string) => `${PREFIX}|once|${what}`,
} as const;

/** Characters of a commit's id, which stands in front of every value that it wrote. */
export const VERSION_LENGTH = 8;

/** So long it is known that a commit was made, for whoever lost the answer. */
const COMMIT_KNOWN_MS = 600_000;
/** Expired entries that a commit takes away: more than it adds, so that they never pile up. */
const SWEPT = 16;
/** A server that is started anew twice within so long is in doubt since before the first time. */
const STILL_IN_DOUBT_MS = 3_600_000;
/** So many commits are told of; who has missed more forgets everything. */
const CHANGES_KEPT = 10_000;

/**
 * One commit, whole or not at all: checks that nothing that it rests on has changed, then writes.
 * ARGV: id, now, told, key and token of a lock that must be held ('' for none); number of entries read, then each with its version;
 * number of namespaces walked, then each with its last change; what is written, five each: namespace, key, '1' to write, value, end.
 */
export const COMMIT = `
local id, now, told, lock, token = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local mark = '${PREFIX}|commit|' .. id
if redis.call('EXISTS', mark) == 1 then return 'done' end
if lock ~= '' and redis.call('GET', lock) ~= token then return 'overtaken' end
local at = 7
for _ = 1, tonumber(ARGV[6]) do
  if redis.call('GETRANGE', ARGV[at], 0, ${VERSION_LENGTH - 1}) ~= ARGV[at + 1] then return 'conflict' end
  at = at + 2
end
local walked = tonumber(ARGV[at])
at = at + 1
for _ = 1, walked do
  if (redis.call('GET', ARGV[at]) or '') ~= ARGV[at + 1] then return 'conflict' end
  at = at + 2
end
local touched = {}
local ends = '${PREFIX}|ends'
local remove = function(space, key)
  local name = space .. '::' .. key
  redis.call('ZREM', ends, name)
  if redis.call('DEL', name) == 1 then
    redis.call('ZREM', space .. '|index', key)
    touched[space] = true
  end
end
for _, name in ipairs(redis.call('ZRANGEBYSCORE', ends, '-inf', now, 'LIMIT', 0, ${SWEPT})) do
  local cut = string.find(name, '::', 1, true)
  remove(string.sub(name, 1, cut - 1), string.sub(name, cut + 2))
end
while at <= #ARGV do
  local space, key = ARGV[at], ARGV[at + 1]
  local name = space .. '::' .. key
  if ARGV[at + 2] == '1' then
    if redis.call('EXISTS', name) == 0 then
      redis.call('ZADD', space .. '|index', 0, key)
      touched[space] = true
    end
    redis.call('SET', name, id .. ARGV[at + 4] .. '|' .. ARGV[at + 3])
    if ARGV[at + 4] == '' then redis.call('ZREM', ends, name) else redis.call('ZADD', ends, ARGV[at + 4], name) end
  else
    remove(space, key)
  end
  at = at + 5
end
for space in pairs(touched) do redis.call('SET', space .. '|changed', id) end
if told ~= '' then
  local last = redis.call('XREVRANGE', '${PREFIX}|changes', '+', '-', 'COUNT', 1)
  local before = last[1] and last[1][1] or ''
  redis.call('XADD', '${PREFIX}|changes', 'MAXLEN', '~', ${CHANGES_KEPT}, '*', 'before', before, 'told', told)
end
redis.call('SET', '${PREFIX}|last-commit', now)
redis.call('SET', mark, '1', 'PX', ${COMMIT_KNOWN_MS})
return 'done'
`;

/** A page of a namespace's keys with their values, and the last change before it. ARGV: namespace, min, max, limit, '1' for backwards. */
export const PAGE = `
local space = ARGV[1]
local keys
if ARGV[5] == '1' then
  keys = redis.call('ZREVRANGEBYLEX', space .. '|index', ARGV[3], ARGV[2], 'LIMIT', 0, ARGV[4])
else
  keys = redis.call('ZRANGEBYLEX', space .. '|index', ARGV[2], ARGV[3], 'LIMIT', 0, ARGV[4])
end
local page = { redis.call('GET', space .. '|changed') or '' }
for _, key in ipairs(keys) do
  page[#page + 1] = key
  page[#page + 1] = redis.call('GET', space .. '::' .. key) or ''
end
return page
`;

/**
 * Notes which run of the server this is. Another one than before may have lost what the one before had not written to its disk yet: since
 * shortly before the last commit that is still there. ARGV: run, now, milliseconds of safety. @returns '1' where it is another one.
 */
export const NOTE_RUN = `
local known = redis.call('GET', '${PREFIX}|server')
local last = redis.call('GET', '${PREFIX}|last-commit')
if known and cjson.decode(known).run == ARGV[1] then return '0' end
local since = ''
if known and last then since = math.floor(tonumber(last) - tonumber(ARGV[3])) end
if known then
  -- What the server before may have lost need not be settled yet.
  local before = cjson.decode(known)
  if before.since ~= '' and tonumber(ARGV[2]) - tonumber(before.noted) < ${STILL_IN_DOUBT_MS} then
    since = math.min(since, tonumber(before.since))
  end
end
since = since == '' and '' or string.format('%d', since)
redis.call('SET', '${PREFIX}|server', cjson.encode({ run = ARGV[1], since = since, noted = ARGV[2] }))
return '1'
`;
