import type { Lexicon } from './lexicon.ts';

/** Dutch: like German, the verb may stand apart from its particle and its negation. */
export const dutch: Lexicon = {
  language: 'nl',
  also: ['af'],
  grammar: { inversion: true, reach: { before: 6, after: 8 }, nameEndings: 's' },
  triggers: [
    {
      action: 'appointed',
      subject: 'after',
      separable: 'leiding gaat naar|leiding komt bij|functie gaat naar|roer gaat naar',
    },
    {
      action: 'departed',
      subject: 'after',
      separable: 'raakt kwijt|raakte kwijt|ziet vertrekken|zag vertrekken|ziet gaan',
    },
    {
      action: 'joined',
      subject: 'before',
      separable:
        'gaat naar|ging naar|verhuist naar|verhuisde naar|ruilt voor|ruilde voor|verruilt voor|verruilde voor|stapt naar|vertrekt naar|vertrok naar',
    },
    { action: 'denied', subject: 'before', separable: 'spreekt tegen|sprak tegen' },
    { action: 'appointed', subject: 'after', separable: 'stelt aan|stelde aan|wijst aan|wees aan' },
    {
      action: 'appointed',
      subject: 'before',
      separable: 'neemt over|nam over|nemen over|volgt op|volgde op',
    },
    {
      action: 'joined',
      subject: 'either',
      separable:
        'neemt aan|nam aan|haalt weg|haalde weg|haalt binnen|haalde binnen|trekt aan|trok aan|kaapt weg|kaapte weg|lokt weg|lokte weg|pikt in|plukt weg|plukte weg',
    },
    {
      action: 'joined',
      subject: 'before',
      separable: 'stapt over|stapte over|stappen over|stapten over|sluit aan|sloot aan|loopt over',
    },
    {
      action: 'departed',
      subject: 'before',
      separable:
        'stapt op|stapte op|stappen op|stapten op|treedt af|trad af|treden af|traden af|treedt terug|trad terug|legt neer|legde neer|haakt af|haakte af|zwaait af|zwaaide af|gaat weg|ging weg|gaan weg',
    },
    {
      action: 'departed',
      subject: 'before',
      phrases:
        'vertrekt|vertrok|vertrekken|vertrokken|is vertrokken|zijn vertrokken|vertrekt bij|vertrok bij|verlaat|verliet|verlaten|heeft verlaten|verlieten|stapt op|stapte op|stappen op|stapten op|opgestapt|opstapt|opstappen|stapt uit|neemt ontslag|nam ontslag|ontslag genomen|ontslag neemt|dient zijn ontslag in|dient ontslag in|diende zijn ontslag in|treedt af|trad af|treden af|traden af|aftreedt|afgetreden|treedt terug|trad terug|teruggetreden|neemt afscheid|nam afscheid|afscheid genomen|legt zijn functie neer|legt haar functie neer|legde zijn functie neer|legt functie neer|gooit de handdoek|houdt het voor gezien|hield het voor gezien|gaat weg|ging weg|weggegaan|is weg bij|weg bij|zegt vaarwel|zwaait af|zwaaide af|keert de rug toe|geeft het stokje over|haakt af|haakte af|afgehaakt|ontslagen|wordt ontslagen|werd ontslagen|is ontslagen|op straat gezet|moet vertrekken|moest vertrekken|loopt weg|trekt de deur achter zich dicht',
    },
    {
      action: 'departed',
      subject: 'before',
      own: true,
      phrases:
        'kondigt zijn vertrek aan|kondigt haar vertrek aan|kondigde zijn vertrek aan|kondigde haar vertrek aan|kondigt vertrek aan|kondigde vertrek aan|maakt zijn vertrek bekend|maakt haar vertrek bekend|maakte zijn vertrek bekend|maakte haar vertrek bekend|maakt vertrek bekend|bevestigt zijn vertrek|bevestigde zijn vertrek|bevestigt haar vertrek|kondigt afscheid aan',
    },
    {
      action: 'departed',
      subject: 'after',
      phrases:
        'verliest|verloor|verliezen|raakt kwijt|ontslaat|ontsloeg|verlies van|ziet vertrekken|moet verder zonder|zet op straat',
    },
    { action: 'departed', subject: 'noun', phrases: 'vertrek|ontslag|aftreden|afscheid|opstappen|exit|uittreden' },
    {
      action: 'joined',
      subject: 'before',
      phrases:
        'gaat naar|ging naar|gaat aan de slag bij|ging aan de slag bij|gaat werken voor|ging werken voor|gaat werken bij|ging werken bij|stapt over|stapte over|overgestapt|stapt over naar|stapte over naar|stapt naar|overstap naar|maakt de overstap|maakte de overstap|verhuist naar|verhuisde naar|begint bij|begon bij|voegt zich bij|voegde zich bij|sluit zich aan|sloot zich aan|aangesloten|komt in dienst|kwam in dienst|treedt in dienst|trad in dienst|in dienst getreden|werkt nu|werkt voortaan|tekent bij|tekende bij|vertrekt naar|vertrok naar|vindt onderdak bij|loopt over naar|keert terug naar|keert terug bij|nieuwe werkgever|aangenomen door|is aangenomen|werd aangenomen|wordt aangenomen|weggekaapt door|werd weggekaapt|weggehaald door|ingelijfd door|gerekruteerd door|aangetrokken door|binnengehaald door|werd aangetrokken',
    },
    {
      action: 'joined',
      subject: 'either',
      phrases:
        'haalt|haalde|werft|wierf|kaapt|kaapte|strikt|strikte|lijft|lijfde|rekruteert|rekruteerde|contracteert|contracteerde|snoept|snoepte|lokt|lokte|huurt|verwelkomt|verwelkomde|plukt|plukte|de komst van',
    },
    {
      action: 'appointed',
      subject: 'before',
      phrases:
        'neemt de leiding|bevorderd|is bevorderd|wordt bevorderd|werd bevorderd|schopt het tot|nam de leiding|neemt het roer|nam het roer|neemt het stokje|nam het stokje|neemt over|nam over|overneemt|overgenomen|krijgt de leiding|kreeg de leiding|wordt hoofd|wordt baas|wordt leider|wordt directeur|wordt de nieuwe|wordt het nieuwe|wordt nieuw hoofd|wordt nieuwe|werd de nieuwe|is de nieuwe|wordt chef|wordt benoemd|werd benoemd|is benoemd|benoemd|aangesteld|wordt aangesteld|werd aangesteld|is aangesteld|aangewezen|gepromoveerd|wordt gepromoveerd|werd gepromoveerd|gaat leiden|zal leiden|leidt voortaan|gaat aan het hoofd|komt aan het hoofd|staat voortaan|volgt op|volgde op|opvolgt|opgevolgd|vervangt|verving|zal vervangen|aan het roer|opvolger van|gaat het team leiden|leidt nu|schuift door',
    },
    { action: 'appointed', subject: 'either', phrases: 'volgt' },
    {
      action: 'appointed',
      subject: 'after',
      phrases:
        'benoemt|bevordert|bevorderde|benoemde|kiest voor|koos voor|promoveert|promoveerde|benoeming van|aanstelling van|opgevolgd door|vervangen door|maakt|geleid door|vertrouwt|geeft de leiding aan|zijn opvolger|haar opvolger|opvolger is|opvolger wordt',
    },
    {
      action: 'reassigned',
      subject: 'before',
      phrases:
        'overgeplaatst|wordt overgeplaatst|werd overgeplaatst|krijgt een andere functie|verhuist intern|wisselt intern|schuift intern',
    },
    {
      action: 'stays',
      subject: 'before',
      phrases: 'blijft|blijft aan|blijft bij|blijft leiden|blijft aan het roer|blijft in dienst|bleef',
    },
    { action: 'founded', subject: 'after', phrases: 'opgericht door|medeopgericht door|gesticht door|gestart door' },
    {
      action: 'founded',
      subject: 'before',
      phrases:
        'richt een|richtte een|richt zijn eigen|richt haar eigen|richt eigen|richtte zijn eigen|heeft opgericht|opgericht|op te richten|oprichten|richt op|eigen bedrijf|eigen start up|eigen startup|eigen onderneming|eigen lab|begint een|begon een|begint eigen|begint voor zichzelf|begon voor zichzelf|start eigen|start een|start zijn eigen|start up|startup|sticht|stichtte',
    },
    { action: 'farewell-post', subject: 'before', phrases: 'afscheidsbericht|afscheidsbrief|afscheidspost' },
    {
      action: 'denied',
      subject: 'before',
      phrases:
        'ontkent|ontkende|ontkennen|spreekt tegen|sprak tegen|spreekt geruchten|sprak geruchten|weerspreekt|weersprak|ontkracht|ontkrachtte|wijst geruchten|wijst berichten',
    },
  ],
  cues: {
    negation: 'niet|geen|nooit|ontkent|ontkende|zonder|weerspreekt|evenmin|allerminst',
    nobody: 'niemand|geen van beiden|geen van beide',
    deny: 'ontkent|ontkende|ontkennen|spreekt tegen|sprak tegen|spreekt geruchten|sprak geruchten|weerspreekt|weersprak|ontkracht|ontkrachtte|wijst geruchten|wijst berichten',
    doubt:
      'kan|kunnen|zou kunnen|zouden kunnen|mogelijk|misschien|wellicht|overweegt|overwoog|of|waarschijnlijk|dreigt|dreigen|denkt erover|denkbaar',
    conditional: 'als|indien|mits',
    rumour:
      'gerucht*|onbevestigd*|naar verluidt|zou|zouden|speculat*|speculeer*|niet bevestigd|vermeend*|wandelgangen|gefluister',
    hearsay: 'volgens bronnen|volgens ingewijden|ingewijden|bronnen|meldt|melden|volgens media|naar verluid',
    'own-word':
      'kondigt aan|kondigde|maakte bekend|maakt bekend|op x|schreef|schrijft|zei|liet weten|laat weten|bericht|profiel|linkedin|zelf|aangekondigd|meldde op',
    official: 'officieel|officiële|brief|bevestigd|bevestigt|bevestigde|woordvoerder|verklaring|memo',
    anonymous: 'ingewijden|bronnen|een bron|betrokkenen|mensen die|personen|volgens bronnen|volgens ingewijden',
    inert:
      'gaat naar de beurs|gaat niet door|gaat over|gaat om|haalt het|haalt uit|neemt toe|nam toe|neemt af|nam af|neemt deel|nam deel|trekt de aandacht|trok de aandacht|trekt aan de|stelt vragen|stelt dat|stelde dat|stelt voor|stelde voor|maakt bekend|maakt deel|maakt duidelijk|maakt gebruik|maakt zich|kiest voor een|wijst op|wees op|wijst uit|blijft onduidelijk|blijft de vraag|blijft open|richt zich|richtte zich|neemt een voorsprong|afscheid van|verlies van terrein|verlaten van|haalt miljoenen|haalde miljoenen|volgt het|volgt de|volgt een',
    pronoun: 'hij|zij|zijn|haar|hem',
    possessive: 'zijn|haar|s|hun',
    subordinate: 'nadat|sinds|terwijl|omdat|hoewel|voordat|toen',
    say: 'zegt|zei|meent|vindt|denkt|aldus',
    governor: 'door|met|van|bij|na|voor|onder|tegen|aan|over|zonder|volgens|naast|als|tussen|uit|naar',
    companion: 'samen met|ook|net als|evenals|met hem|met haar|onder wie|onder hen|gevolgd door|vergezeld',
    and: 'en|alsook',
    relative: 'dat|die',
    role: 'cto|ceo|cfo|coo|vp|chief scientist|tech lead|chief technology officer|hoofd|baas|leider|leiders|leidster|onderzoeker|onderzoekster|onderzoekers|hoofdonderzoeker|wetenschapper|wetenschappers|hoofdwetenschapper|directeur|directrice|technisch leider|technisch directeur|technisch hoofd|topman|topvrouw|oprichter|medeoprichter|ingenieur|ingenieurs|ontwikkelaar|ontwikkelaars|architect|bestuurder|bestuursvoorzitter|manager|chef|teamleider|projectleider|president|vicepresident|kopstuk|boegbeeld|brein|deskundige|expert|medewerker|lid|leden|stagiair|opvolger|specialist|voorman',
    former: 'voormalig*|oud|ex|toenmalig*|vroeger*|eerdere',
    destination: 'naar|bij|voor|door|in',
    origin: 'van|uit|bij|vanuit|weg bij',
    'own-company': 'eigen bedrijf|eigen start up|eigen startup|eigen onderneming|voor zichzelf|start up|startup',
    unit: 'team|groep|afdeling|lab|commissie|eenheid|divisie|laboratorium|instituut|tak|werkgroep',
    form: 'vormt|opgericht|voegt samen|bundelt|brengt samen|creëert|samengevoegd|oprichting',
    reorganise: 'reorganis*|herstructur*|herschik*|opgesplitst|splitst|ontmantel*|herindel*',
    letter: 'brief|memo|interne mail|interne e mail|intern bericht',
    meeting: 'spoedoverleg|crisisoverleg|spoedvergadering|personeelsbijeenkomst',
    share: 'aandeel|aandelen|koers|beurskoers',
    fall: 'daalt|dalen|daalde|stijgt|zakt|zakte|kelder*|duikel*|klimt',
    'open-source': 'open source|opensource|open modellen',
    closing: 'gesloten|betaald|betaalde|commerci*|koerswijziging',
    sue: 'rechtszaak|arbitrage|concurrentiebeding|klaagt aan|sleept voor',
    fund: 'financieringsronde|miljoen|miljard|investeerders|waardering|kapitaal|investering',
    team: 'team|project|modellen|afdeling|kernteam|lab|ploeg|onderzoekers|divisie',
    'leave-noun': 'vertrek|ontslag|uittocht|exodus|leegloop|onrust|braindrain|brain drain|personeelsverloop|aftreden',
    'exit-word': 'vertrekt|verlaat|stapt op|vertrekken|verliest|treedt af|neemt ontslag|stappen op',
    ai: 'ai|kunstmatige intelligentie|taalmodel*',
    analysis: 'waarom|analyse|wat betekent|achtergrond',
    collective: 'massaal|massale|golf|collectief|collectieve',
  },
};
