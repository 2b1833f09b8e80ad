/**
 * Words that a sentence written about an article may bring along without the article having them: those that join, count and point,
 * and the neutral words for what the claims know. None of them judges, blames or says how something came about.
 */
export const PLAIN_ENGLISH: ReadonlySet<string> = new Set(
  (
    'a an the this that these those he she they it his her their its him them who whom whose which what ' +
    'and or but as than then so both also too together each all other another same ' +
    'of in on at to from for with by into over about after before since until during within between among under beside near off up down ' +
    'is are was were be been being has have had does did do ' +
    'now currently recently earlier later already still again first new next last former formerly previously previous one two three four five ' +
    'day days week weeks month months year years time monday tuesday wednesday thursday friday saturday sunday ' +
    'january february march april may june july august september october november december ' +
    'said says say told according report reports reported reportedly announced announces confirmed source sources people person article rumour rumours rumoured unconfirmed unverified ' +
    'leave leaves leaving left departs departed departing departure depart join joins joined joining move moves moved moving ' +
    'appointed named leads lead led heads founded founds stays stay remains remain denied denies ' +
    'team teams company companies group unit lab division organisation position post role job work works working worked colleague colleagues member members ' +
    'model models ai artificial intelligence technology startup start s'
  ).split(' '),
);
