import type { Lexicon } from './lexicon.ts';

/** German: the verb may stand apart from its particle, its negation and its modal verb. */
export const german: Lexicon = {
  language: 'de',
  grammar: { inversion: true, reach: { before: 6, after: 8 }, nameEndings: 's' },
  triggers: [
    {
      action: 'appointed',
      subject: 'after',
      separable: 'leitung geht an|führung geht an|posten geht an|amt geht an|leitung liegt bei',
    },
    { action: 'joined', subject: 'before', separable: 'tauscht gegen|tauschte gegen|geht zu|ging zu|zieht zu' },
    {
      action: 'appointed',
      subject: 'before',
      separable: 'rückt auf|rückte auf|steigt auf|stieg auf|löst ab|löste ab|rückt nach',
    },
    { action: 'denied', subject: 'before', separable: 'weist zurück|wies zurück|streitet ab|stritt ab' },
    {
      action: 'joined',
      subject: 'either',
      separable: 'wirbt ab|warb ab|stellt ein|stellte ein|holt weg|holte weg|lockt weg',
    },
    {
      action: 'joined',
      subject: 'before',
      separable: 'heuert an|heuerte an|schließt an|schloss an|stößt hinzu|läuft über|fängt an|fing an',
    },
    {
      action: 'departed',
      subject: 'before',
      separable:
        'tritt zurück|trat zurück|treten zurück|traten zurück|tritt ab|trat ab|scheidet aus|schied aus|scheiden aus|schieden aus|hört auf|hörte auf|steigt aus|stieg aus|legt nieder|legte nieder|wirft hin|warf hin|zieht zurück|zog zurück|wandert ab|wanderte ab|gibt ab|gab ab',
    },
    {
      action: 'departed',
      subject: 'before',
      phrases:
        'verlässt|verließ|verlassen|verlasse|verlassen hat|verlassen habe|verlassen haben|geht|gehen|ging|gegangen|tritt zurück|trat zurück|zurücktritt|zurückgetreten|zurücktreten|kündigt seinen rücktritt|kündigt ihren rücktritt|kündigt|kündigte|gekündigt|kündigen|scheidet aus|schied aus|scheidet|schied|ausscheidet|ausgeschieden|ausscheiden wird|hat seinen abschied|ihren abschied|wirft hin|warf hin|wirft das handtuch|hingeworfen|hört auf|hörte auf|aufgehört|abgetreten|tritt ab|trat ab|tritt von|gab seinen rücktritt|gibt seinen rücktritt|reicht seinen rücktritt|reicht ihren rücktritt|reichte seinen rücktritt|kehrt den rücken|kehrt dem|den rücken gekehrt|steigt aus|stieg aus|ausgestiegen|legt sein amt nieder|legt ihr amt nieder|legte sein amt nieder|legt seinen posten nieder|legt ihren posten nieder|gibt seinen posten ab|gibt ihren posten ab|gibt die leitung ab|gibt posten ab|räumt seinen posten|räumt ihren posten|räumt posten|nimmt seinen hut|nimmt ihren hut|nimmt den hut|nahm seinen hut|zieht sich zurück|zog sich zurück|quittiert|quittierte|schmeißt hin|verabschiedet sich|verabschiedete sich|nimmt abschied|nahm abschied|wird entlassen|wurde entlassen|entlassen|gefeuert|wurde freigestellt|freigestellt|trennt sich|trennte sich|abgang erklärt|abschied erklärt|abgewandert|wandert ab',
    },
    {
      action: 'departed',
      subject: 'before',
      own: true,
      phrases:
        'kündigt seinen abschied an|kündigt ihren abschied an|kündigt seinen abgang an|kündigt ihren abgang an|gibt seinen abschied bekannt|gibt ihren abschied bekannt|gibt abschied bekannt|gab seinen abschied bekannt|gibt seinen abgang bekannt|gibt seinen rücktritt bekannt|gibt ihren rücktritt bekannt|gab seinen rücktritt bekannt|erklärt seinen rücktritt|erklärte seinen rücktritt|erklärt ihren rücktritt|erklärt rücktritt|verkündet seinen abschied|verkündete seinen abschied|verkündet ihren abschied',
    },
    {
      action: 'departed',
      subject: 'after',
      phrases: 'verliert|verlor|verloren|verlust von|feuert|entlässt|entließ|muss ohne|verzichten auf',
    },
    {
      action: 'departed',
      subject: 'noun',
      phrases:
        'rücktritt|abgang|weggang|ausscheiden|abschied|kündigung|ausstieg|fortgang|demission|abwanderung|abtritt|rauswurf|entlassung',
    },
    {
      action: 'joined',
      subject: 'before',
      phrases:
        'wechselt|wechselt die seiten|wechselte die seiten|wechselte|wechselt zu|wechselt zum|wechselt zur|wechselte zu|wechselte zum|wechselte zur|wechselt ins|wechselt in|gewechselt|zu wechseln|wechseln|geht zu|geht zum|geht zur|ging zu|ging zum|gegangen zu|heuert an|heuert bei|heuerte bei|heuerte an|angeheuert|stößt zu|stieß zu|beginnt bei|begann bei|fängt bei|fing bei|schließt sich|schloss sich|angeschlossen|tritt bei|trat bei|tritt in die dienste|arbeitet künftig|arbeitet jetzt|arbeitet nun|arbeitet ab sofort|unterschreibt bei|unterschrieb bei|landet bei|landete bei|dockt bei|zieht es zu|läuft über|übergelaufen|kehrt zurück zu|neuer arbeitgeber|von tencent abgeworben|verpflichtet worden|wird abgeworben|wurde abgeworben|abgeworben|engagiert worden|eingestellt worden',
    },
    {
      action: 'joined',
      subject: 'either',
      phrases:
        'holt|holte|geholt|verpflichtet|verpflichtete|eingestellt|engagiert|engagierte|rekrutiert|rekrutierte|lockt|lockte|abwirbt|gewinnt|gewann|schnappt sich|angelt sich|sichert sich|nimmt unter vertrag|heuert',
    },
    {
      action: 'appointed',
      subject: 'before',
      phrases:
        'übernimmt|übernahm|übernehmen|übernommen|wird chef|wird chefin|wird leiter|wird leiterin|wird neuer|wird neue|wurde neuer|ist neuer|ist neue|wird technischer|leitet künftig|führt künftig|soll leiten|soll künftig|wird leiten|wird führen|steht künftig|befördert|wurde befördert|steigt auf|rückt auf|rückt nach|rückt an die spitze|wurde ernannt|wird ernannt|wurde berufen|wird berufen|berufen|folgt auf|folgte auf|folgt ihm|tritt die nachfolge|trat die nachfolge|beerbt|ersetzt|löst ab|löste ab|an die spitze|leitet|verantwortet künftig|tritt an die stelle|bekommt die leitung|erhält die leitung|zum chef|zum leiter|zur leiterin|zur chefin',
    },
    {
      action: 'appointed',
      subject: 'after',
      phrases:
        'ernennt|ernannte|beruft|berief|befördert|beförderte|bestellt|bestellte|betraut|betraute|macht|überträgt|neuer chef|neuer leiter|neue leiterin|neue chefin|nachfolger ist|nachfolger wird|nachfolgerin wird|nachfolge übernimmt|ernennung von|berufung von|leitung an|nachfolgerin ist|sein nachfolger|ihr nachfolger|seine nachfolgerin|ihre nachfolgerin|geleitet wird es von|geleitet wird die einheit von|wird geleitet von|übernimmt künftig|bekommt künftig',
    },
    {
      action: 'reassigned',
      subject: 'before',
      phrases: 'wechselt intern|wechselt innerhalb|versetzt|intern gewechselt|wird versetzt|wurde versetzt',
    },
    {
      action: 'stays',
      subject: 'before',
      phrases:
        'bleibt|bleibt bei|bleibt chef|bleibt an bord|bleibt im amt|bleibt leiter|leitet weiterhin|führt weiterhin',
    },
    { action: 'departed', subject: 'label', phrases: 'gegangen|abgänge' },
    { action: 'joined', subject: 'label', home: true, phrases: 'gekommen|zugänge' },
    {
      action: 'founded',
      subject: 'after',
      phrases: 'gegründet von|gegründete von|gegründet wurde von|mitgegründet von|aufgebaut von',
    },
    {
      action: 'founded',
      subject: 'before',
      phrases:
        'gründet|gründete|gegründet|zu gründen|eigenes unternehmen|eigene firma|eigenes start up|eigenes startup|eigenes labor|macht sich selbstständig|macht sich selbständig|machte sich selbstständig|start up|startup|baut eigenes|gründer des neuen|ruft ein start up',
    },
    {
      action: 'farewell-post',
      subject: 'before',
      phrases: 'sagt lebewohl|abschiedsbrief|abschiedspost|abschiedsworte',
    },
    {
      action: 'denied',
      subject: 'before',
      phrases:
        'dementiert|dementierte|dementieren|bestreitet|bestritt|weist zurück|wies zurück|weist gerüchte|wies gerüchte|weist berichte|wies berichte|widerspricht|widersprach|verneint|verneinte|streitet ab',
    },
  ],
  cues: {
    negation:
      'nicht|kein|keine|keinen|keineswegs|dementiert|dementierte|bestreitet|bestritt|nie|niemals|ohne|weist|widerspricht',
    nobody: 'niemand|keiner|weder',
    deny: 'dementiert|dementierte|bestreitet|bestritt|widerspricht|weist gerüchte|wies gerüchte|weist berichte|wies berichte|dementi|stellt klar',
    doubt:
      'könnte|könnten|möglicherweise|vielleicht|offenbar nicht|ob|wohin|womöglich|eventuell|dürfte|erwägt|erwog|überlegt|droht|drohen|denkbar|möglich',
    conditional: 'falls|wenn|sollte|sofern',
    rumour:
      'gerücht*|unbestätigt*|angeblich|spekul*|soll|sollen|nicht bestätigt|munkel*|kolportiert|hörensagen|mutmaßlich',
    hearsay:
      'berichten zufolge|laut bericht|insidern zufolge|insider|medienbericht*|berichtet|quellen|kreise*|informationen zufolge',
    'own-word':
      'erklärt|erklärte|auf x|schrieb|schreibt|teilte mit|teilt mit|gab bekannt|gibt bekannt|kündigte an|verkündet*|selbst|mitgeteilt|profil|beitrag|postete|linkedin|weibo',
    official:
      'offiziell|schreiben|brief|bestätigt|bestätigte|sprecher*|mitteilung|teilte das unternehmen|rundschreiben',
    anonymous:
      'insider|insidern|eingeweihte*|quellen|vertraute personen|vertrauten personen|personen|mit der sache vertraute|kreise|kreisen|zwei personen|insidern zufolge',
    inert:
      'geht um|geht es|geht davon|geht aus|geht an die börse|geht voran|geht weiter|geht in die|geht mit|geht auf|geht online|geht live|geht hervor|geht hin|gehen davon|verlässt sich|verlassen sich|macht klar|macht deutlich|macht sich|holt auf|holte auf|stellt vor|stellte vor|stellt klar|bleibt abzuwarten|bleibt offen|bleibt unklar|tritt auf|abschied von|weggang gilt|start up szene|gewinnt an|gewinnt weiter|stellt sich|stellt die',
    pronoun: 'er|sie|ihm|ihn|sein|seine|seinen|seinem|ihr|ihre|ihren',
    possessive: 'sein|seine|seinen|seinem|seines|ihr|ihre|ihren|ihrem|s',
    subordinate: 'nachdem|seit|obwohl|während|weil|bevor',
    say: 'sagt|sagte|schreibt|meint|glaubt|kommentiert',
    governor:
      'von|vom|mit|bei|nach|zu|an|für|durch|unter|seit|hinter|gegen|vor|laut|ohne|über|um|wie|neben|statt|zwischen',
    companion: 'mit ihm|mit ihr|ebenfalls|auch|zusammen mit|gemeinsam mit|darunter|ebenso|ihm folgen|folgt ihm auch',
    and: 'und|sowie',
    relative: 'die|der|das|welche|welches',
    role: 'cto|ceo|cfo|coo|vp|chief scientist|tech lead|chief technology officer|chef|chefin|leiter|leiterin|leiters|forscher|forscherin|forschern|forschers|wissenschaftler|wissenschaftlerin|chefforscher|chefwissenschaftler|gründer|mitgründer|entwickler|entwicklerin|vorstand|vorstandschef|direktor|direktorin|leitender|leitende|technikchef|technikchefin|forschungschef|forschungsleiter|ki chef|teamchef|teamleiter|projektleiter|abteilungsleiter|bereichsleiter|führungskraft|manager|managerin|ki experte|ki expertin|ki forscher|ki forscherin|führende|führender|führenden|technischer leiter|technische leiterin|technischen leiter|ingenieur|ingenieurin|architekt|architektin|mitarbeiter|mitarbeiterin|präsident|vizepräsident|vizepräsidentin|kopf|vordenker|nachfolger|nachfolgerin|praktikant|mitglied|mitglieder',
    former: 'ehemalig*|früher*|ex|einstig*|vormalig*|damalig*',
    destination: 'zu|zum|zur|für|bei|ins|nach|in',
    origin: 'von|vom|aus|aus dem|aus der|von der',
    'own-company':
      'eigenes unternehmen|eigene firma|eigenes start up|eigenes startup|selbstständig|selbständig|start up|startup',
    unit: 'team|gruppe|einheit|abteilung|labor|ausschuss|sparte|geschäftsbereich|bereich|komitee|institut|stab|arbeitsgruppe|geschäftseinheit',
    form: 'gründet|bildet|schafft|gegründet|richtet ein|legt zusammen|fusioniert|bündelt|gebündelt|zusammengelegt|baut auf|ruft ins leben',
    reorganise:
      'umbau|umbaut|umstrukturier*|neuordnung|reorganis*|umgebaut|neu geordnet|ordnet neu|umorganis*|zerschlag*|aufgespalten|spaltet',
    letter: 'brief|schreiben|rundmail|memo|rundschreiben|internes schreiben|interne mail|interne e mail',
    meeting: 'krisensitzung|vollversammlung|betriebsversammlung|krisentreffen|mitarbeiterversammlung',
    share: 'aktie|aktien|kurs|aktienkurs|papiere',
    fall: 'fällt|fiel|fallen|sinkt|sank|steigt|gibt nach|geben nach|rutscht|rutschte|bricht ein|brach ein|legt zu',
    'open-source': 'open source|offene modelle|quelloffen*|open weight',
    closing: 'proprietär*|geschlossen*|abkehr|kommerz*|kostenpflichtig*|kurswechsel',
    sue: 'klage|schiedsverfahren|verklagt|wettbewerbsverbot|klagt',
    fund: 'finanzierungsrunde|bewertung|investoren|millionen|milliarden|sammelt|finanzierung|kapital',
    team: 'team|teams|projekt|labor|forscher|entwickler|modelle|kernteam|mannschaft|abteilung|führung',
    'leave-noun':
      'abgang|abgänge|rücktritt|rücktritte|weggang|unruhe|exodus|abschied|aderlass|abwanderung|personalwechsel|führungswechsel|talentflucht',
    'exit-word': 'geht|gehen|verlässt|verlassen|kündigt|tritt zurück|verliert|tritt ab|wirft hin|steigt aus',
    ai: 'ki|künstliche intelligenz|sprachmodell*|ki modell*',
    analysis: 'warum|analyse|bedeutet|hintergr*|kommentar|was steckt|folgen',
    collective: 'massen*|kollektiv*|reihenweise|welle',
  },
};
