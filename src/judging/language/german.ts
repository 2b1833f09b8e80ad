import type { Lexicon } from './lexicon.ts';

/** German, by its words: verbs and nouns of leaving, coming and office. */
export const german: Lexicon = {
  language: 'de',
  triggers: [
    {
      action: 'departed',
      subject: 'before',
      phrases:
        'verlässt|verließ|verlassen|geht|gehen|ging|tritt zurück|trat zurück|zurückgetreten|kündigt seinen rücktritt|kündigte|gekündigt|scheidet aus|ausgeschieden|abschied erklärt|seinen abschied|ihren abschied|wirft hin|hört auf|abgetreten|abgang erklärt|tritt ab|gab seinen rücktritt|gibt seinen rücktritt|kehrt den rücken|steigt aus',
    },
    { action: 'departed', subject: 'after', phrases: 'verliert|verlor|verloren' },
    { action: 'departed', subject: 'noun', phrases: 'rücktritt|abgang|weggang|ausscheiden|abschied|kündigung' },
    {
      action: 'joined',
      subject: 'before',
      phrases:
        'wechselt von|wechselt|wechselte von|wechselt zu|wechselt zum|wechselt zur|wechselte zu|wechselt ins|wechselt in|geht zu|ging zu|heuert an|heuert bei|stößt zu|beginnt bei|schließt sich|tritt bei',
    },
    { action: 'joined', subject: 'after', phrases: 'wirbt ab|holt|verpflichtet|stellt ein' },
    {
      action: 'appointed',
      subject: 'before',
      phrases:
        'übernimmt|übernahm|wird chef|wird leiter|wird neuer|leitet künftig|soll leiten|befördert|wurde ernannt|wird ernannt|folgt auf|an die spitze|leitet',
    },
    { action: 'appointed', subject: 'after', phrases: 'ernennt|beruft|ernannte' },
    { action: 'reassigned', subject: 'before', phrases: 'wechselt intern|versetzt|intern gewechselt' },
    {
      action: 'founded',
      subject: 'before',
      phrases: 'gründet|gründete|gegründet|eigenes unternehmen|eigene firma|start up',
    },
    { action: 'denied', subject: 'before', phrases: 'dementiert|bestreitet|weist zurück' },
  ],
  cues: {
    negation: 'nicht|kein|keine|dementiert|nie',
    doubt: 'könnte|möglicherweise|vielleicht|offenbar nicht|ob|wohin',
    conditional: 'falls|wenn',
    rumour: 'gerücht*|unbestätigt*|angeblich|spekul*',
    'own-word':
      'erklärt|erklärte|auf x|schrieb|teilte mit|gab bekannt|gibt bekannt|kündigte an|verkündet*|selbst|mitgeteilt|profil',
    official: 'offiziell|schreiben|brief|bestätigt|bestätigte|sprecher*',
    pronoun: 'er|sie|ihm|ihn|sein|seine',
    say: 'sagt|sagte|schreibt|meint',
    governor: 'von|mit|bei|nach|zu|an|für|durch|unter|seit|hinter|gegen|vor|laut',
    companion: 'mit ihm|ebenfalls|auch|zusammen mit|gemeinsam mit',
    and: 'und|sowie',
    role: 'chef|leiter|leiterin|forscher|forscherin|gründer|entwickler|vorstand|direktor|leitender|technikchef|führungskraft|ki experte|führende|führender|technischer leiter',
    former: 'ehemalig*|früher*|ex',
    destination: 'zu|zum|zur|für|bei|ins|nach',
    unit: 'team|gruppe|einheit|abteilung|labor|ausschuss|sparte|geschäftsbereich',
    form: 'gründet|bildet|schafft|gegründet|richtet ein|legt zusammen|fusioniert',
    reorganise: 'umbau|umstrukturier*|neuordnung|reorganis*|umgebaut',
    letter: 'brief|schreiben|rundmail|memo',
    meeting: 'krisensitzung|vollversammlung|betriebsversammlung',
    share: 'aktie|aktien|kurs',
    fall: 'fällt|fiel|sinkt|sank|verliert|steigt|gibt nach',
    'open-source': 'open source|offene modelle',
    closing: 'proprietär*|geschlossen*|abkehr|kommerz*',
    sue: 'klage|schiedsverfahren|verklagt|wettbewerbsverbot',
    fund: 'finanzierungsrunde|bewertung|investoren',
    team: 'team|projekt|labor|forscher|entwickler|modelle',
    'leave-noun': 'abgang|abgänge|rücktritt|weggang|unruhe|exodus|abschied',
    'exit-word': 'geht|gehen|verlässt|verlassen|kündigt|tritt zurück',
    ai: 'ki|künstliche intelligenz|sprachmodell*',
    analysis: 'warum|analyse|bedeutet|hintergr*|kommentar',
  },
};
