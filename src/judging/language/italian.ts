import type { Lexicon } from './lexicon.ts';

/** Italian. The conditional marks what is not confirmed: "avrebbe lasciato". */
export const italian: Lexicon = {
  language: 'it',
  grammar: { inversion: true, reach: { before: 4, after: 0 } },
  triggers: [
    {
      action: 'appointed',
      subject: 'after',
      separable:
        'guida passa a|timone passa a|comando passa a|testimone passa a|direzione passa a|guida va a|incarico va a',
    },
    {
      action: 'joined',
      subject: 'before',
      back: true,
      phrases:
        'torna alla guida|torna a guidare|torna a dirigere|torna in|ritorna in|torna da|ritorna a|torna a|è tornato in|è tornata in|è tornato a|è tornata a|rientra in',
    },
    {
      action: 'joined',
      subject: 'before',
      separable:
        'passa a|cambia squadra|cambia casacca|cambia maglia|ha cambiato squadra|unito a|unita a|firmato con|entrare in|passare a|trasferito in|approdare in|passa in|passato a|trasloca a',
    },
    {
      action: 'departed',
      subject: 'before',
      phrases:
        'lascia|rassegnato le dimissioni|presentato le dimissioni|dato le dimissioni|rassegnare le dimissioni|presentare le dimissioni|detto addio|fatto un passo indietro|sbattuto la porta|ha lasciato|hanno lasciato|lasciano|lascerà|lasceranno|lasciato|lasciare|lasciando|ha appena lasciato|lascia l incarico|lascia la guida|ha lasciato la guida|si dimette|si dimettono|si è dimesso|si è dimessa|si sono dimessi|dimesso|dimettersi|dimissionario|rassegna le dimissioni|ha rassegnato le dimissioni|presenta le dimissioni|ha presentato le dimissioni|dà le dimissioni|ha dato le dimissioni|se ne va|se n è andato|se ne vanno|se ne sono andati|va via|è andato via|abbandona|ha abbandonato|abbandonano|abbandonato|abbandonare|esce|escono|esce da|è uscito|è uscita|uscirà|dice addio|dicono addio|ha detto addio|dà l addio|saluta|ha salutato|salutano|si congeda|si è congedato|si ritira|si è ritirato|si fa da parte|fa un passo indietro|ha fatto un passo indietro|sbatte la porta|ha sbattuto la porta|lascia il posto|getta la spugna|non lavora più|non fa più parte|non è più|è stato licenziato|licenziato|licenziata|è stato allontanato|allontanato|silurato|in uscita|in partenza|fa le valigie',
    },
    {
      action: 'departed',
      subject: 'before',
      own: true,
      phrases:
        'annunciato le dimissioni|ha annunciato le dimissioni|annuncia le dimissioni|annuncia le sue dimissioni|ha annunciato le sue dimissioni|annuncia l addio|ha annunciato l addio|annuncia il suo addio|ha annunciato il suo addio|annuncia la sua uscita|ha annunciato la sua uscita|annuncia l uscita|annuncia di lasciare|ha annunciato di lasciare|ha annunciato che lascia|annuncia che lascia|ha annunciato di aver lasciato|ufficializza l addio|conferma l addio|ha confermato le dimissioni',
    },
    {
      action: 'departed',
      subject: 'after',
      phrases: 'perde|ha perso|perdono|perdita di|licenzia|ha licenziato|dice addio a|fa a meno di|saluta il suo',
    },
    {
      action: 'departed',
      subject: 'noun',
      phrases: 'dimissioni|addio|uscita|partenza|abbandono|fuoriuscita|licenziamento|congedo',
    },
    {
      action: 'joined',
      subject: 'before',
      phrases:
        'passa a|è passato a|è passata a|passato a|passerà a|passa in|entra in|è entrato in|entrerà in|entra nel|entra nella|entrato in|si unisce|si è unito|si è unita|si unirà|unirsi|approda|è approdato|è approdata|approdato|approderà|va a|va in|andrà a|è andato a|arriva in|è arrivato in|si trasferisce|si è trasferito|si trasferirà|trasloca in|firma con|ha firmato con|finisce in|sbarca in|si accasa|si aggrega|assunto da|assunta da|è stato assunto da|è stata assunta da|è stato ingaggiato da|è stata ingaggiata da|è stato reclutato da|viene assunto da|assunto dalla|assunta dalla|è stato strappato da|ingaggiato da|ingaggiata da|è stato assunto|è stata assunta|è stato ingaggiato|reclutato da|reclutata da|è stato reclutato|strappato da|ora lavora|lavora ora|salta in|migra verso',
    },
    {
      action: 'joined',
      subject: 'either',
      phrases:
        'assume|ingaggia|ha assunto|ha ingaggiato|recluta|ha reclutato|arruola|ha arruolato|soffia|ha soffiato|strappa|ha strappato|si assicura|si è assicurata|porta a casa|prende|ha preso|ruba|ha rubato|attira|ha attirato|accoglie|ha accolto|l assunzione di|l ingaggio di|l arrivo di|mette le mani su',
    },
    {
      action: 'appointed',
      subject: 'before',
      phrases:
        'è stato nominato|è stata nominata|viene nominato|viene nominata|nominato|nominata|guiderà|guida ora|dirigerà|prende il posto|prenderà il posto|ha preso il posto|prende le redini|ha preso le redini|prende il comando|prende la guida|ha preso la guida|assume la guida|ha assunto la guida|assumerà la guida|assume il ruolo|assume l incarico|assume la direzione|assume il comando|subentra|subentrerà|è subentrato|sostituisce|sostituirà|ha sostituito|succede|succederà|è succeduto|diventa|è diventato|è diventata|diventerà|è promosso|è stato promosso|promosso|promossa|designato|designata|è il nuovo|è la nuova|sarà il nuovo|sarà la nuova|alla guida|al timone|eredita|raccoglie il testimone|rileva|sale al vertice|al posto',
    },
    {
      action: 'appointed',
      subject: 'after',
      phrases:
        'nomina|ha nominato|designa|ha designato|promuove|ha promosso|sceglie|ha scelto|affida|ha affidato|mette|chiama|ha chiamato|incarica|la nomina di|nomina di|sostituito da|sostituita da|rimpiazzato da|guidato da|nelle mani di|punta su|il suo successore|suo successore|al suo posto|gli succede|gli succederà',
    },
    {
      action: 'reassigned',
      subject: 'before',
      phrases:
        'è stato trasferito|trasferito|trasferita|riassegnato|riassegnata|spostato|spostata|cambia ruolo|ha cambiato ruolo',
    },
    {
      action: 'stays',
      subject: 'before',
      phrases:
        'resta alla guida|resta in|resta al|resta a capo|rimane|rimarrà|resterà|continua a guidare|continuerà a guidare|confermato alla guida|mantiene l incarico|mantiene il ruolo',
    },
    {
      action: 'founded',
      subject: 'after',
      phrases: 'fondata da|fondato da|cofondata da|creata da|creato da|lanciata da|avviata da',
    },
    {
      action: 'founded',
      subject: 'before',
      phrases:
        'fonda|ha fondato|fondare|fonderà|cofonda|ha cofondato|lancia la sua|ha lanciato la sua|lanciare la sua|crea la sua|ha creato la sua|creare la sua|lancia la propria|crea la propria|avvia la sua|avvia la propria|ha avviato la sua|apre la sua|propria azienda|propria società|propria startup|propria start up|sua startup|sua start up|sua azienda|sua società|si mette in proprio|in proprio|mettersi in proprio|proprio laboratorio',
    },
    {
      action: 'farewell-post',
      subject: 'before',
      phrases: 'messaggio di addio|messaggio d addio|lettera di addio|post di addio',
    },
    {
      action: 'denied',
      subject: 'before',
      phrases: 'smentisce|smentiscono|nega|ha smentito|ha negato|respinge le voci|ha respinto le voci|confuta|esclude',
    },
  ],
  cues: {
    negation: 'non|mai|nega|smentisce|ha smentito|ha negato|senza|esclude',
    nobody: 'nessuno|nessuna',
    deny: 'nega|ha negato|smentisce|smentiscono|ha smentito|smentita|respinge le voci|ha respinto le voci|confuta|esclude',
    doubt:
      'potrebbe|potrebbero|forse|possibile|probabile|probabilmente|valuta|medita|rischia di|starebbe pensando|pensa di',
    conditional: 'se|qualora',
    rumour:
      'voci|non confermat*|indiscrezion*|specul*|avrebbe|avrebbero|sarebbe|sarebbero|starebbe|lascerebbe|presunt*|si dice|si vocifera|pettegolezz*|senza conferme|a quanto pare|rumor*',
    hearsay: 'secondo fonti|secondo quanto|fonti vicine|stando a|riferisce|riporta|secondo i media|secondo la stampa',
    'own-word':
      'annunciato|annuncia|ha annunciato|su x|ha scritto|scrive|pubblicato|messaggio|dichiarato|profilo|su linkedin|lui stesso|lei stessa|sui social',
    official: 'ufficial*|lettera|comunicato|confermato|conferma|portavoce|nota interna|ha confermato',
    anonymous: 'fonti|una fonte|persone vicine|persone informate|persone a conoscenza|secondo fonti|fonti vicine',
    inert:
      'lascia il segno|lascia indietro|lascia alle spalle|lascia i rivali|lascia dietro|lascia aperta|lascia intendere|lascia spazio|lascia presagire|lascia dubbi|lasciano il segno|esce sul mercato|esce il|esce la|esce oggi|esce in|uscita sul mercato|uscita del modello|data di uscita|perde terreno|perde il|perde la|perde quota|perdono terreno|va in borsa|va in scena|entra in vigore|entra in funzione|entrato in vigore|prende forma|prende piede|prende tempo|prende il via|prende di mira|assume un|assume una|assume il nome|diventa il primo|diventa open source|mette a disposizione|mette in|mette fine|chiama in causa|saluta con|succede che|resta da|resta un|resta il|resta incerto|in partenza da|punto di partenza|passa in secondo piano|va a ruba',
    pronoun: 'egli|lui|lei|suo|sua|quest ultimo|questi',
    possessive: 'suo|sua|suoi|sue|loro',
    subordinate: 'dopo che|da quando|mentre|perché|sebbene|prima che|quando',
    say: 'dice|ha detto|afferma|commenta|sostiene',
    governor: 'da|dal|dalla|con|di|del|della|sotto|dopo|per|contro|secondo|senza|come|tra|fra|su',
    companion: 'con lui|con lei|anche|insieme a|assieme a|tra cui|accompagnato da|seguito da|compreso',
    and: 'e|ed|nonché',
    relative: 'che',
    role: 'cto|ceo|cfo|coo|vp|chief scientist|tech lead|chief technology officer|capo|capo tecnico|responsabile tecnico|responsabile tecnica|direttore|direttrice|direttore tecnico|direttore scientifico|responsabile|ricercatore|ricercatrice|ricercatori|leader|leader tecnico|figura chiave|fondatore|fondatrice|cofondatore|ingegnere|ingegneri|scienziato|scienziata|scienziati|capo scienziato|dirigente|dirigenti|manager|presidente|vicepresidente|amministratore delegato|architetto|sviluppatore|sviluppatrice|numero uno|numero due|mente|cervello|padre|volto|esperto|esperta|membro|membri|stagista|successore|guida|vertice|tecnico',
    former: 'ex|già|precedente|allora',
    destination: 'a|in|per|da|con|verso|nel|nella|ad|alla|al',
    origin: 'da|dal|dalla|di|del|della|dall|dell|a|ad',
    'own-company':
      'propria azienda|propria società|propria startup|sua startup|sua azienda|sua società|in proprio|startup|start up',
    unit: 'team|gruppo|unità|divisione|laboratorio|comitato|dipartimento|squadra|istituto|reparto|task force',
    form: 'crea|forma|istituisce|lancia|fonde|riunisce|accorpa|costituisce|unifica|nasce|creazione',
    reorganise: 'riorganizz*|ristruttur*|rimpast*|riassett*|rivoluzion*|smembra*|scorpor*',
    letter: 'lettera|memo|nota interna|mail interna|email interna|circolare|messaggio interno',
    meeting: 'riunione di emergenza|riunione d emergenza|riunione di crisi|assemblea|riunione interna',
    share: 'azioni|titolo|titoli|borsa',
    fall: 'cala|calano|crolla|crollano|sale|salgono|scende|scendono|arretra|tonfo|balza',
    'open-source': 'open source|codice aperto|modelli aperti|pesi aperti',
    closing: 'proprietar*|chiuso|chiusi|a pagamento|svolta',
    sue: 'arbitrato|causa|non concorrenza|denuncia|cita in giudizio',
    fund: 'round|valutazione|investitori|milioni|miliardi|finanziamento|raccoglie|capitale',
    team: 'team|progetto|dipartimento|modelli|squadra|laboratorio|divisione|nucleo',
    'leave-noun':
      'dimissioni|addio|addii|scossone|uscita|uscite|esodo|fuga di cervelli|fuga di talenti|crisi|terremoto|partenze',
    'exit-word': 'lascia|si dimette|lasciano|perde|abbandona|se ne va|esce|si dimettono',
    ai: 'ia|ai|intelligenza artificiale|modelli linguistici',
    analysis: 'perché|analisi|cosa significa|retroscena|dietro',
    collective: 'di massa|in massa|ondata|collettiv*',
  },
};
