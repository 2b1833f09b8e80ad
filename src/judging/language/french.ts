import type { Lexicon } from './lexicon.ts';

/** French. The conditional is the mood of what is not confirmed: "aurait quitté". */
export const french: Lexicon = {
  language: 'fr',
  grammar: { inversion: true, reach: { before: 4, after: 0 } },
  triggers: [
    {
      action: 'appointed',
      subject: 'after',
      separable:
        'direction passe à|tête passe à|direction revient à|tête revient à|poste revient à|rênes passent à|direction est confiée à',
    },
    {
      action: 'joined',
      subject: 'before',
      back: true,
      phrases: 'retourne chez|revient chez|de retour chez|est revenu chez|est revenue chez|retourne à|revient à la',
    },
    {
      action: 'joined',
      subject: 'before',
      separable: 'passe chez|passe à|passé chez|passé à|part chez|troque contre|délaisse pour|migre chez',
    },
    {
      action: 'departed',
      subject: 'before',
      phrases:
        'quitte|remis sa démission|présenté sa démission|claqué la porte|tiré sa révérence|passé la main|jeté l éponge|dit adieu|dit au revoir|fait défection|donné sa démission|quittent|quitté|quittée|a quitté|ont quitté|quittera|quitteront|quittait|quitter|quitterait|quitteraient|quittant|vient de quitter|démissionne|démissionnent|démissionné|a démissionné|démissionner|démissionnaire|remet sa démission|a remis sa démission|présente sa démission|a présenté sa démission|dépose sa démission|part|partent|partait|parti|partie|est parti|est partie|sont partis|partira|partirait|s en va|s en vont|s en est allé|va partir|tire sa révérence|a tiré sa révérence|claque la porte|a claqué la porte|jette l éponge|se retire|s est retiré|s est retirée|faire ses adieux|fait ses adieux|a fait ses adieux|laisse sa place|cède sa place|cède son poste|passe la main|quitte ses fonctions|abandonne ses fonctions|abandonne son poste|renonce à ses fonctions|met fin à ses fonctions|n est plus|ne fait plus partie|prend congé|prend la porte|est limogé|a été limogé|limogé|limogée|est licencié|a été licencié|licencié|licenciée|remercié|est écarté|écarté|évincé|évincée|plie bagage|sur le départ',
    },
    {
      action: 'departed',
      subject: 'before',
      own: true,
      phrases:
        'annonce son départ|a annoncé son départ|annoncé son départ|annonce leur départ|ont annoncé leur départ|annonce quitter|a annoncé quitter|annonce sa démission|a annoncé sa démission|annoncé sa démission|confirme son départ|a confirmé son départ|officialise son départ|annonce qu il quitte|annonce qu elle quitte',
    },
    {
      action: 'departed',
      subject: 'after',
      phrases: 'perd|perdu|perdre|perdent|a perdu|limoge|licencie|se sépare de|dit adieu à|fait ses adieux à|perte de',
    },
    {
      action: 'departed',
      subject: 'noun',
      phrases: 'départ|démission|départs|démissions|sortie|éviction|limogeage|défection|retrait',
    },
    {
      action: 'joined',
      subject: 'before',
      phrases:
        'rejoint|change de camp|change d écurie|a changé de camp|a rejoint|ont rejoint|rejoignent|rejoindra|rejoindrait|rejoindre|rejoignant|passe chez|passé chez|est passé chez|arrive chez|arrivé chez|part chez|parti chez|est parti chez|part pour|entre chez|entré chez|va chez|intègre|a intégré|intégrer|file chez|atterrit chez|débarque chez|signe chez|a signé chez|rallie|a rallié|travaille désormais|travaille maintenant|prend un poste chez|migre vers|passe à la concurrence|est embauché par|est recruté par|a été recruté par|est débauché par|a été débauché par|recruté par|recrutée par|débauché par|débauchée par|embauché par|embauchée par|engagé par|engagée par|s engage chez',
    },
    {
      action: 'joined',
      subject: 'either',
      phrases:
        'recrute|recrutent|a recruté|vient de recruter|débauche|a débauché|embauche|a embauché|engage|a engagé|s offre|s adjoint|attire|a attiré|s attache les services de|s offre les services de|met la main sur|accueille|enrôle|arrache|récupère',
    },
    {
      action: 'appointed',
      subject: 'before',
      phrases:
        'prend la tête|pris la tête|pris les rênes|pris la direction|succédé|remplacé|a pris la tête|prendra la tête|prend les rênes|a pris les rênes|prend les commandes|a pris les commandes|prend la direction|prend la relève|prend le relais|prend la suite|prend en charge|prend ses fonctions|est nommé|est nommée|a été nommé|a été nommée|succède|a succédé|succédera|succéder|remplace|a remplacé|remplacera|remplacer|dirigera|va diriger|pilotera|devient|est devenu|est devenue|deviendra|promu|promue|est promu|a été promu|est désigné|a été désigné|désignée|hérite|chapeautera|supervisera|occupera le poste|accède|à la tête|reprend',
    },
    { action: 'appointed', subject: 'either', phrases: 'nomme|nommé|nommée|nomment|désigne|promeut|installe' },
    {
      action: 'appointed',
      subject: 'after',
      phrases:
        'confie|a confié|place|a placé|choisit|a choisi|nomination de|mise sur|succédé par|remplacé par|remplacée par|dirigé par|propulse|son successeur|sa successeure|sa remplaçante|son remplaçant|lui succédera|lui succède',
    },
    {
      action: 'reassigned',
      subject: 'before',
      phrases:
        'est muté|a été muté|muté|mutée|est réaffecté|réaffecté|réaffectée|change de poste|est transféré|transféré',
    },
    {
      action: 'stays',
      subject: 'before',
      phrases:
        'reste à la tête|reste chez|reste en poste|restera|demeure|conserve son poste|est maintenu|reste aux commandes|garde son poste',
    },
    {
      action: 'founded',
      subject: 'after',
      phrases: 'fondée par|fondé par|cofondée par|créée par|créé par|lancée par|lancé par|montée par|le fondateur',
    },
    {
      action: 'founded',
      subject: 'before',
      phrases:
        'fonde|a fondé|fonder|cofonde|a cofondé|crée sa|a créé sa|créer sa|crée son|a créé son|lance sa|a lancé sa|lancer sa|lance son|monte sa|a monté sa|monter sa|monte son|propre entreprise|propre société|propre start up|propre startup|propre laboratoire|sa start up|sa startup|sa jeune pousse|sa société|se met à son compte|vole de ses propres ailes|se lance à son compte',
    },
    { action: 'farewell-post', subject: 'before', phrases: 'message d adieu|lettre d adieu|publie ses adieux' },
    {
      action: 'denied',
      subject: 'before',
      phrases:
        'dément|démentent|démenti|a démenti|nie|a nié|réfute|a réfuté|conteste|rejette les rumeurs|écarte les rumeurs|balaie les rumeurs',
    },
  ],
  cues: {
    negation: 'ne|pas|n|jamais|dément|a démenti|démenti|nie|a nié|réfute|aucun|sans|aucunement|nullement',
    nobody: 'personne|aucun d eux|ni l un',
    deny: 'dément|démenti|démentent|nie|a nié|réfute|a réfuté|rejette les rumeurs|écarte les rumeurs|balaie les rumeurs|met fin aux rumeurs|fausses rumeurs',
    doubt:
      'pourrait|pourraient|peut être|éventuel*|envisage|envisagerait|risque de|menace de|probablement|sans doute|va t il|si',
    conditional: 'si|à moins',
    rumour:
      'rumeur*|non confirmé*|selon des rumeurs|spécul*|bruits|bruit court|prétendument|aurait|auraient|serait|seraient|quitterait|quitteraient|rejoindrait|partirait|officieusement|pas confirmé',
    hearsay:
      'selon des sources|selon nos informations|d après|selon plusieurs médias|sources proches|rapporte|rapportent|croit savoir|selon les médias',
    'own-word':
      'a annoncé|annonce|annoncé|ont annoncé|fait savoir|sur x|a écrit|écrit|message|publié|a publié|déclaré|a déclaré|sur son compte|sur linkedin|profil|lui même|elle même',
    official: 'officiel*|communiqué|lettre|confirmé|confirme|porte parole|note interne|la direction|a confirmé',
    anonymous:
      'sources|une source|source proche|personnes proches|personne proche|personnes au fait|personnes au courant|proches du dossier|initiés|selon des sources|sources proches',
    inert:
      'part de marché|parts de marché|une part|d une part|d autre part|fait part|à part|part entière|la part|parti communiste|parti pris|à partir|partie de|en partie|fait partie|sortie de|sortie du modèle|sortie d un|perd du terrain|perd la|perd de|rejoint la liste|reste à|restera dans|remplace le|remplacer les|place de|place au|place à|devient le premier|intègre un|intègre le|intègre des|intègre de|engage à|accueille favorablement|en place|quitte à|dirigé par la|au profit de',
    pronoun: 'il|elle|ils|elles|lui|son|sa|ses|celui ci|ce dernier',
    possessive: 'son|sa|ses|leur|leurs',
    subordinate: 'après|depuis|alors que|tandis que|parce que|avant que|quand|lorsque',
    say: 'dit|affirme|estime|commente|pense',
    governor: 'par|avec|chez|sous|après|pour|contre|à|au|de|d|du|selon|derrière|comme|sans|entre|vers',
    companion:
      'aussi|également|avec lui|avec elle|ainsi que|de même|en compagnie de|suivi de|suivi par|dont|accompagné de',
    and: 'et|ainsi que',
    relative: 'qui',
    role: 'cto|ceo|cfo|coo|vp|chief scientist|tech lead|chief technology officer|responsable|responsable technique|responsables|chef|chef de file|cheffe|chef du|chef de|directeur|directrice|directeur technique|directeur scientifique|directrice technique|chercheur|chercheuse|chercheurs|chercheuses|scientifique|scientifiques|scientifique en chef|ingénieur|ingénieure|ingénieurs|fondateur|fondatrice|fondateurs|cofondateur|patron|patronne|dirigeant*|numéro un|numéro deux|vice président|vice présidente|président|architecte|développeur|cadre|figure|pilier|tête pensante|cerveau|père|expert|experte|membre|membres|stagiaire|leader|successeur|pdg|spécialiste',
    former: 'ancien|ancienne|anciens|ex|autrefois|précédent',
    destination: 'chez|pour|vers|rejoint|à|par',
    origin: 'de|d|du|depuis|quitter',
    'own-company':
      'propre entreprise|propre société|propre start up|propre startup|sa start up|sa startup|sa société|son compte|start up|jeune pousse',
    unit: 'équipe|groupe|unité|division|laboratoire|comité|pôle|cellule|département|institut|branche',
    form: 'crée|forme|lance|fonde|met en place|fusionne|regroupe|rassemble|constitue|instaure|création',
    reorganise: 'réorganis*|restructur*|remani*|refond*|remaniement|scind*|démantel*',
    letter: 'lettre|courrier|mémo|courriel|note interne|message interne',
    meeting: 'réunion d urgence|assemblée|réunion de crise|réunion interne',
    share: 'action|actions|titre|bourse|cours',
    fall: 'chute|chutent|recule|reculent|baisse|baissent|grimpe|grimpent|dévisse|plonge|bondit',
    'open-source': 'open source|code ouvert|poids ouverts|modèles ouverts',
    closing: 'propriétaire|propriétaires|fermé|fermés|payant|payants|virage|tournant|abandon',
    sue: 'arbitrage|procès|non concurrence|porte plainte|poursuit en justice',
    fund: 'levée de fonds|lève|valorisation|investisseurs|millions|milliards|tour de table|financement',
    team: 'équipe|équipes|laboratoire|chercheurs|fondateurs|modèles|projet|noyau dur|division',
    'leave-noun':
      'départ|départs|démission|démissions|crise|exode|fuite des cerveaux|hémorragie|vague de départs|turbulences',
    'exit-word': 'quitte|quittent|s en vont|partent|part|démissionne|perd|claque la porte',
    ai: 'ia|intelligence artificielle|grand modèle|grands modèles|modèle de langage|modèles de langage',
    analysis: 'pourquoi|analyse|décryptage|raisons|enjeux|conséquences',
    collective: 'vague|en masse|collectif|collective',
  },
};
