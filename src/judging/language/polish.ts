import type { Lexicon } from './lexicon.ts';

/** Polish: names and companies take case endings, and the verb may come first. */
export const polish: Lexicon = {
  language: 'pl',
  grammar: {
    inversion: true,
    reach: { before: 3, after: 0 },
    nameEndings: 'a|u|owi|em|iem|ie|y>a|ę>a|ą>a|ie>a|ze',
  },
  triggers: [
    {
      action: 'joined',
      subject: 'before',
      separable:
        'zamienia na|zamienił na|zamieniła na|przechodzi do|przeszedł do|przeszła do|odchodzi do|odszedł do|odeszła do',
    },
    {
      action: 'departed',
      subject: 'before',
      phrases:
        'odchodzi|odchodzą|odszedł|odeszła|odeszło|odeszli|odejdzie|odejdą|odejść|odchodząc|opuszcza|opuszczają|opuścił|opuściła|opuścili|opuści|opuścić|rezygnuje|rezygnują|zrezygnował|zrezygnowała|zrezygnowali|zrezygnować|ustąpił|ustąpiła|ustępuje|ustąpi|ustępuje ze stanowiska|ustąpił ze stanowiska|złożył rezygnację|złożyła rezygnację|składa rezygnację|złożył wypowiedzenie|złożyła wypowiedzenie|składa wypowiedzenie|podał się do dymisji|podaje się do dymisji|złożył dymisję|żegna się|pożegnał|pożegnał się|pożegnała się|żegnają się|rozstaje się|rozstał się|rozstała się|rozstają się|rzuca pracę|rzucił pracę|porzuca|porzucił|porzuciła|zwalnia się|zwolnił się|zwolniła się|kończy pracę|zakończył pracę|kończy współpracę|zakończył współpracę|wycofuje się|wycofał się|traci stanowisko|stracił stanowisko|został zwolniony|została zwolniona|zwolniony|zwolniona|został odwołany|odwołany|nie pracuje już|już nie pracuje|opuszcza stanowisko|schodzi z pokładu|trzaska drzwiami',
    },
    {
      action: 'departed',
      subject: 'before',
      own: true,
      phrases:
        'ogłosił odejście|ogłosiła odejście|ogłasza odejście|ogłosili odejście|ogłosił swoje odejście|ogłosiła swoje odejście|ogłasza swoje odejście|poinformował o odejściu|poinformowała o odejściu|informuje o odejściu|ogłosił rezygnację|ogłosiła rezygnację|ogłasza rezygnację|potwierdził odejście|potwierdziła odejście|potwierdza odejście|ogłosił że odchodzi|ogłosiła że odchodzi|zapowiedział odejście|zapowiedziała odejście|zapowiada odejście',
    },
    {
      action: 'departed',
      subject: 'after',
      phrases:
        'traci|stracił|straciła|straciło|tracą|zwalnia|zwolnił|zwolniła|zwolniło|odejście|odejściu|odejścia|odejściem|rezygnacja|rezygnacji|rezygnację|dymisja|dymisji|utrata|żegna|zwolnienie|odwołuje',
    },
    {
      action: 'joined',
      subject: 'before',
      phrases:
        'dołącza|dołączają|dołączył|dołączyła|dołączyli|dołączy|dołączyć|przechodzi do|przechodzą do|przeszedł do|przeszła do|przeszli do|przejdzie do|przejść do|trafia do|trafił do|trafiła do|trafi do|przenosi się do|przeniósł się do|przeniosła się do|przeniesie się do|idzie do|poszedł do|odchodzi do|odszedł do|odeszła do|wstępuje do|zasila|zasilił|zasiliła|zasili|zatrudnia się|zatrudnił się|zatrudniła się|podejmuje pracę|podjął pracę|podjęła pracę|rozpoczyna pracę|rozpoczął pracę|rozpoczęła pracę|zaczyna pracę|pracuje teraz|teraz pracuje|będzie pracować|będzie pracował|wraca do|wrócił do|został zatrudniony|została zatrudniona|zatrudniony przez|zatrudniona przez|podkupiony przez|podkupiona przez|został podkupiony|ściągnięty przez|pozyskany przez|zwerbowany przez',
    },
    {
      action: 'joined',
      subject: 'either',
      phrases:
        'zatrudnia|zatrudnił|zatrudniła|zatrudniło|zatrudni|rekrutuje|zrekrutował|zrekrutowała|podkupił|podkupiła|podkupuje|podkupiło|pozyskuje|pozyskał|pozyskała|pozyskało|ściąga|ściągnął|ściągnęła|ściągnęło|przejął z|werbuje|zwerbował|zwerbowała|przyciąga|przyciągnął|przyjmuje|przyjął|wita|angażuje|zaangażował|zaangażowała',
    },
    {
      action: 'appointed',
      subject: 'before',
      phrases:
        'obejmuje|objął|objęła|obejmie|obejmuje stanowisko|objął stanowisko|został mianowany|została mianowana|zostaje mianowany|mianowany|mianowana|został powołany|została powołana|powołany|powołana|pokieruje|kieruje teraz|będzie kierować|będzie kierował|poprowadzi|stanie na czele|stanął na czele|stanęła na czele|staje na czele|na czele|przejmuje|przejął|przejęła|przejmie|przejmuje stery|przejął stery|zastąpi|zastąpił|zastąpiła|zastępuje|został szefem|została szefową|zostaje szefem|zostanie szefem|został nowym|została nową|zostaje nowym|zostanie nowym|został liderem|zostanie liderem|awansował|awansowała|awansuje|został awansowany|awansowany|wyznaczony|wyznaczona|następuje po|będzie odpowiadać|przejmuje obowiązki|przejął obowiązki',
    },
    {
      action: 'appointed',
      subject: 'after',
      phrases:
        'nowym liderem|nowym szefem|nową szefową|nowym szefem został|nową szefową została|nowym liderem został|nowym dyrektorem|liderem ma zostać|szefem ma zostać|ma zostać|szefem został|szefem zostanie|szefem zostaje|zostanie|liderem został|następcą został|następcą zostanie|następcą będzie|mianuje|mianował|mianowała|mianowało|powołuje|powołał|powołała|powołało|wyznacza|wyznaczył|wyznaczyła|awansuje|powierza|powierzył|powierzyła|stawia na|wybiera|wybrał|wybrała|nominacja|powołanie|kierowany przez|zastąpiony przez|zastąpi go|zastąpi ją|zastąpi ich|jego następcą|jej następcą',
    },
    {
      action: 'reassigned',
      subject: 'before',
      phrases:
        'został przeniesiony|została przeniesiona|przeniesiony|przeniesiona|zmienia stanowisko|zmienił stanowisko|przesunięty|przesunięta',
    },
    {
      action: 'stays',
      subject: 'before',
      phrases:
        'zostaje w|zostaje na|zostanie na stanowisku|pozostaje|pozostanie|pozostanie na|nadal będzie|nadal kieruje|zachowa stanowisko|zachowuje stanowisko',
    },
    {
      action: 'founded',
      subject: 'after',
      phrases: 'założona przez|założony przez|założonej przez|założonego przez|stworzona przez',
    },
    {
      action: 'founded',
      subject: 'before',
      phrases:
        'zakłada|założył|założyła|założyli|założy|założyć|współzałożył|współzakłada|tworzy własną|tworzy własny|stworzył własną|uruchamia własny|uruchamia własną|uruchomił własny|uruchomił własną|otwiera własną|własną firmę|własna firma|własny startup|własną spółkę|własne laboratorium|startup|idzie na swoje|poszedł na swoje|rozkręca własny',
    },
    {
      action: 'farewell-post',
      subject: 'before',
      phrases: 'pożegnalny wpis|pożegnalny post|list pożegnalny|wpis pożegnalny',
    },
    {
      action: 'denied',
      subject: 'before',
      phrases:
        'zaprzecza|zaprzeczył|zaprzeczyła|zaprzeczają|dementuje|zdementował|zdementowała|odrzuca plotki|odrzucił plotki|odpiera',
    },
  ],
  cues: {
    negation: 'nie|nigdy|zaprzecza|zaprzeczył|zaprzeczyła|dementuje|bez|ani|wcale',
    nobody: 'nikt|żaden|żadna|żadne',
    deny: 'zaprzecza|zaprzeczył|zaprzeczyła|zaprzeczają|dementuje|zdementował|zdementowała|odrzuca plotki|odrzucił plotki|odpiera',
    doubt:
      'może|mogą|mógłby|mogłaby|mogliby|być może|możliwe|możliwe że|czy|prawdopodobnie|rozważa|rozważał|zastanawia się|zapewne|grozi|niewykluczone',
    conditional: 'jeśli|jeżeli|gdyby',
    rumour:
      'plotk*|plotek|pogłosk*|pogłosek|niepotwierdz*|rzekomo|rzekom*|spekul*|podobno|ponoć|nieoficjaln*|domniem*|mówi się',
    hearsay: 'według źródeł|według doniesień|źródła|donosi|donoszą|jak informuje|jak podaje|według mediów',
    'own-word':
      'ogłosił*|ogłosili|ogłasza|poinformował*|informuje|na x|napisał*|oświadczył*|na platformie|wpis*|profil*|sam|sama|na linkedin|w mediach społecznościowych',
    official: 'oficjaln*|list|komunikat|komunikacie|potwierdził*|potwierdza|rzecznik|rzeczniczka|notatka',
    anonymous: 'źródła|źródło|osoby|osób|informatorzy|informator',
    inert:
      'traci na|zostawia rywali|zostawia w tyle|traci grunt|straciła na|stracił na wartości|przejmuje rynek|przyjmuje się|przyciąga uwagę|wita nowy|obejmuje modele|obejmuje również|obejmuje także|na czele z|nie może|pozostaje pytanie|pozostaje otwarte|pozostaje niejasne|stawia na open|zakłada że|zakładają|odejście od|odejścia od|rezygnacja z|rezygnuje z open|rezygnację z',
    pronoun: 'on|ona|oni|jego|jej|ten|który|która',
    possessive: 'jego|jej|ich|swoje|swoją|swój',
    subordinate: 'po tym jak|odkąd|ponieważ|choć|zanim|gdy|kiedy|podczas gdy',
    say: 'mówi|powiedział|twierdzi|uważa|komentuje',
    governor: 'przez|z|ze|dla|po|od|do|pod|bez|za|o|w|we|na|według|jak|obok|między|wobec|wraz z|przed|zamiast',
    companion: 'a także|również|wraz z|także|razem z|oraz|w tym|wśród nich|obok niego|w ślad za nim',
    and: 'i|oraz|a także|ani',
    relative: 'który|która|które',
    role: 'cto|ceo|cfo|coo|vp|chief scientist|tech lead|chief technology officer|szef|szefa|szefowa|szefem|szefową|lider|lidera|liderem|liderka|dyrektor|dyrektora|dyrektorem|dyrektorka|dyrektor techniczny|badacz|badacza|badaczka|badaczem|badacze|badaczy|naukowiec|naukowca|naukowców|naukowczyni|główny naukowiec|architekt|architekta|główny architekt|inżynier|inżyniera|inżynierowie|twórcy|twórca|współtwórca|założyciel|współzałożyciel|kierownik|kierownika|kierowniczka|prezes|wiceprezes|wiceprezesa|menedżer|menedżerka|lider techniczny|szef techniczny|kierownik techniczny|programista|programistka|specjalista|specjalistka|ekspert|ekspertka|członek|członka|członkowie|członkini|pracownik|pracownica|stażysta|następca|następcą|mózg|twarz|filar',
    former: 'były|byłego|byłym|była|byłej|dawny|dawna|eks|niegdyś|ówczesny|poprzedni',
    destination: 'do|w|we|dla|przez|na',
    origin: 'z|ze|od',
    'own-company': 'własną firmę|własny startup|własną spółkę|na swoje|startup|własny biznes',
    unit: 'zespół|zespołu|grupa|grupy|dział|działu|jednostka|laboratorium|komitet|komisja|oddział|pion|instytut|sekcja|departament',
    form: 'tworzy|utworzył*|powołuje|powołał*|łączy|połączył*|formuje|stworzył*|zakłada|scala',
    reorganise: 'reorganiz*|restruktur*|przebudow*|przetasow*|podział|rozwiązuj*|reform*',
    letter: 'list|liście|notatka|memo|wewnętrzny mail|mail do pracowników',
    meeting: 'spotkanie kryzysowe|pilne zebranie|nadzwyczajne spotkanie|zebranie pracowników',
    share: 'akcje|akcji|kurs|notowania',
    fall: 'spada|spadają|spadły|spadł|rośnie|rosną|tracą|tanieją|drożeją|zniżkuje',
    'open-source': 'open source|otwart* model*|otwartego kodu|otwarty kod|otwartych modeli',
    closing: 'zamknięt*|płatn*|komercj*|zwrot',
    sue: 'pozew|arbitraż|zakaz konkurencji|pozywa|pozwał',
    fund: 'runda|rundę|wycena|wycenę|inwestorzy|milionów|miliardów|miliarda|finansowanie|pozyskał',
    team: 'zespół|zespołu|zespole|projekt|projektu|modeli|modele|laboratorium|trzon|dział|badacze',
    'leave-noun':
      'odejście|odejścia|odejść|rezygnacja|rezygnacje|exodus|odpływ|kryzys|zamieszanie|dymisja|dymisje|drenaż mózgów',
    'exit-word': 'odchodzi|odchodzą|odszedł|odeszła|odeszli|opuszcza|opuszczają|opuścił|traci|rezygnuje|żegna',
    ai: 'ai|si|sztuczna inteligencja|sztucznej inteligencji|model* językow*',
    analysis: 'dlaczego|analiz*|analityków|napięcia|co oznacza|kulisy',
    collective: 'masow*|fala|grupow*|zbiorow*',
  },
};
