import type { Lexicon } from './lexicon.ts';

/** Spanish. The verb often comes first; the conditional marks what is not confirmed: "habría dejado". */
export const spanish: Lexicon = {
  language: 'es',
  also: ['ca', 'gl'],
  grammar: { inversion: true, reach: { before: 4, after: 0 } },
  triggers: [
    {
      action: 'appointed',
      subject: 'after',
      separable:
        'mando pasa a|dirección pasa a|liderazgo pasa a|timón pasa a|testigo pasa a|jefatura pasa a|dirección recae en|jefatura recae en|cargo recae en|mando recae en',
    },
    { action: 'joined', subject: 'before', separable: 'pasa a|pasó a|pasará a|cambia por|cambió por|se va a' },
    {
      action: 'departed',
      subject: 'before',
      phrases:
        'vuelve a dirigir|vuelve a liderar|vuelve a encabezar|volverá a dirigir|renuncia|presentado su dimisión|presentado su renuncia|renunciado|dimitido|se haya ido|se haya marchado|marchado|despedido de|renunció|renuncian|renunciaron|ha renunciado|renunciar|renunciará|dimite|dimitió|dimiten|dimitieron|ha dimitido|dimitirá|dimitir|presenta su dimisión|presentó su dimisión|presenta su renuncia|presentó su renuncia|deja|dejó|dejan|dejaron|dejará|dejarán|dejaba|ha dejado|han dejado|dejado|dejar|dejando|acaba de dejar|abandona|abandonó|abandonan|abandonaron|abandonará|ha abandonado|han abandonado|abandonado|abandonar|se va|se fue|se van|se fueron|se irá|se ha ido|se marcha|se marchó|se marchan|se marcharon|se ha marchado|marcharse|se despidió|se despide|se despiden|sale|salió|salen|salieron|saldrá|ha salido|salir|se retira|se retiró|se desvincula|se desvinculó|se aparta|se apartó|se baja del|causa baja|dice adiós|dijo adiós|pone fin a su etapa|cierra su etapa|ya no trabaja|ya no forma parte|deja el cargo|dejó el cargo|deja su cargo|dejó su cargo|deja su puesto|dejó su puesto|cesa en el cargo|cesó en el cargo|fue despedido|fue despedida|ha sido despedido|es despedido|fue cesado|destituido|fue destituido|da un paso al costado|dio un paso al costado|da un portazo',
    },
    {
      action: 'departed',
      subject: 'before',
      own: true,
      phrases:
        'anuncia su salida|anunció su salida|anuncian su salida|anunciaron su salida|ha anunciado su salida|anuncia su renuncia|anunció su renuncia|ha anunciado su renuncia|anuncia su dimisión|anunció su dimisión|anuncia su marcha|anunció su marcha|confirma su salida|confirmó su salida|anuncia que deja|anunció que deja|anunció que dejaba|anuncia su despedida|comunicó su salida',
    },
    {
      action: 'departed',
      subject: 'after',
      phrases:
        'pierde|perdió|pierden|ha perdido|pérdida de|despide a|despidió a|destituye a|destituyó a|prescinde de|prescindió de',
    },
    {
      action: 'departed',
      subject: 'noun',
      phrases: 'salida|salidas|renuncia|dimisión|marcha|adiós|partida|despido|destitución|cese|éxodo',
    },
    {
      action: 'joined',
      subject: 'before',
      home: true,
      back: true,
      phrases: 'regresa desde|vuelve desde|regresó desde|volvió desde',
    },
    {
      action: 'joined',
      subject: 'before',
      back: true,
      phrases: 'vuelve a|regresa a|regresa al|vuelve al|ha vuelto a|regresó a|volvió a|regresa para|de vuelta en',
    },
    {
      action: 'joined',
      subject: 'before',
      phrases:
        'se une|cambia de equipo|cambia de bando|cambió de bando|cambia de camiseta|fichado por|unido a|incorporado a|sumado a|incorporado al|ido a|se unió|se unen|se unieron|se ha unido|se unirá|unirse|ficha por|fichó por|ha fichado por|fichará por|fichar por|se incorpora|se incorporó|se ha incorporado|se incorporará|incorporarse|pasa a|pasó a|pasará a|se pasa a|se pasó a|se suma|se sumó|se ha sumado|se sumará|sumarse|ingresa en|ingresó en|ingresa a|ingresó a|llega a|llegó a|aterriza en|aterrizó en|se muda a|se mudó a|se va a|se fue a|se marcha a|se marchó a|recala en|recaló en|trabaja ahora|trabajará en|entra en|entró en|entra a|entró a|salta a|saltó a|da el salto a|dio el salto a|firma con|firmó con|es fichado por|fue fichado por|fue contratado por|fue contratada por|ha sido fichado por|ha sido contratado por|contratado por|contratada por|fichada por|reclutado por|reclutada por|regresó a',
    },
    {
      action: 'joined',
      subject: 'either',
      phrases:
        'ficha a|fichó a|ha fichado a|contrata a|contrató a|ha contratado a|recluta a|reclutó a|ha reclutado a|incorpora a|incorporó a|atrae a|atrajo a|se lleva a|se llevó a|suma a|sumó a|roba a|robó a|arrebata a|capta a|captó a|ficha|fichó|contrata|contrató|el fichaje de|la contratación de|fichaje de|contratación de|la llegada de',
    },
    {
      action: 'appointed',
      subject: 'before',
      phrases:
        'asume|asumió|asumirá|ha asumido|asumir|es nombrado|es nombrada|fue nombrado|fue nombrada|ha sido nombrado|ha sido nombrada|nombrado|nombrada|designado|designada|fue designado|ascendido|ascendida|fue ascendido|asciende a|sustituye|sustituyó|sustituirá|sustituir|reemplaza|reemplazó|reemplazará|reemplazar|liderará|lidera ahora|encabezará|dirigirá|pasa a dirigir|pasa a liderar|toma las riendas|tomó las riendas|toma el mando|tomó el mando|toma el relevo|tomó el relevo|toma posesión|se pone al frente|se puso al frente|se hace cargo|se hizo cargo|estará al frente|sucede|sucedió a|sucederá|será el nuevo|será la nueva|es el nuevo|es la nueva|nuevo jefe|releva|relevó|relevará|hereda|se convierte en|se convirtió en|al frente',
    },
    {
      action: 'appointed',
      subject: 'after',
      phrases:
        'nombra a|nombró a|ha nombrado a|nombra|nombró|designa a|designó a|ha designado a|designa|designó|asciende a|ascendió a|pone a|puso a|elige a|eligió a|confía a|encarga a|coloca a|promueve a|nombramiento de|designación de|sustituido por|reemplazado por|en manos de|relevado por|liderado por|su sucesor|su sucesora|su reemplazo|le sucede|le sucederá',
    },
    {
      action: 'reassigned',
      subject: 'before',
      phrases:
        'es trasladado|fue trasladado|trasladado|trasladada|es reasignado|fue reasignado|reasignado|cambia de puesto|cambió de puesto',
    },
    {
      action: 'stays',
      subject: 'before',
      phrases:
        'seguirá|sigue al frente|seguirá al frente|permanece|permanecerá|se queda|se quedará|continúa al frente|continuará|se mantiene|conserva su cargo|conserva el cargo',
    },
    {
      action: 'founded',
      subject: 'after',
      phrases: 'fundada por|fundado por|cofundada por|creada por|creado por|lanzada por|montada por',
    },
    {
      action: 'founded',
      subject: 'before',
      phrases:
        'funda|fundó|ha fundado|fundar|fundará|cofunda|cofundó|crea su|creó su|ha creado su|crear su|lanza su|lanzó su|lanzar su|monta su|montó su|montar su|su propia empresa|su propia compañía|su propia startup|su propio laboratorio|su startup|su empresa emergente|su propio negocio|emprende|emprendió|emprender|por su cuenta',
    },
    {
      action: 'farewell-post',
      subject: 'before',
      phrases: 'mensaje de despedida|carta de despedida|publicó su despedida',
    },
    {
      action: 'denied',
      subject: 'before',
      phrases:
        'niega|negó|ha negado|niegan|desmiente|desmintió|ha desmentido|desmienten|rechaza los rumores|rechazó los rumores|refuta|refutó|descarta|descartó',
    },
  ],
  cues: {
    negation: 'no|nunca|jamás|niega|negó|ha negado|desmiente|desmintió|ha desmentido|sin|tampoco|descarta|descartó',
    nobody: 'nadie|ninguno|ninguna',
    deny: 'niega|negó|ha negado|niegan|desmiente|desmintió|ha desmentido|rechaza los rumores|rechazó los rumores|refuta|refutó|descarta|descartó|sale al paso',
    doubt:
      'podría|podrían|quizá|quizás|tal vez|posible|posiblemente|probable|probablemente|sopesa|baraja|estudia|planea|valora|puede que|amenaza con|a punto de no',
    conditional: 'si|en caso de',
    rumour:
      'rumor*|sin confirmar|no confirmad*|especul*|habría|habrían|estaría|estarían|supuest*|presunt*|se dice que|según se dice|no se ha confirmado|dejaría|abandonaría|se iría|ficharía',
    hearsay:
      'según fuentes|según medios|fuentes cercanas|según informa|según reporta|informan|medios chinos|según la prensa|trascendió',
    'own-word':
      'anunció|anuncia|ha anunciado|anunciaron|en x|escribió|publicó|mensaje|comunicó|declaró|perfil|en linkedin|él mismo|ella misma|en sus redes',
    official: 'oficial*|carta|comunicado|confirmó|confirma|portavoz|vocero|nota interna|ha confirmado',
    anonymous:
      'fuentes|una fuente|personas cercanas|personas familiarizadas|personas con conocimiento|allegados|según fuentes|fuentes cercanas',
    inert:
      'deja claro|deja a sus rivales|deja a los rivales|deja por detrás|deja muy atrás|deja ver|deja de|deja en evidencia|deja atrás|deja abierta|deja sin|dejó sin|deja huella|sale a la luz|sale a bolsa|sale al mercado|sale al paso|sale adelante|salió a la luz|salen a la luz|sin salida|fecha de salida|en marcha|pone en marcha|puso en marcha|marcha atrás|llega a un acuerdo|llegó a un acuerdo|pasa a ser|pasó a ser|pierde terreno|pierde valor|pierde un|pierde el|perdió un|sucede que|ficha técnica|nombra como|suma a la|entra en vigor|entró en vigor|entra en una|no obstante|no solo|permanece en el aire|deja dudas|deja un vacío',
    pronoun: 'ella|ellos|su|sus|quien|este último|esta última',
    possessive: 'su|sus',
    subordinate: 'después de que|tras|desde que|mientras|porque|aunque|antes de que|cuando',
    say: 'dice|dijo|afirma|opina|comenta|cree',
    governor: 'por|con|de|del|bajo|tras|para|contra|según|ante|sin|como|entre|sobre|junto a|desde',
    companion:
      'con él|con ella|también|junto con|junto a|además|así como|entre ellos|acompañado de|acompañado por|seguido de|incluido',
    and: 'y|e|así como',
    relative: 'que',
    role: 'cto|ceo|cfo|coo|vp|chief scientist|tech lead|chief technology officer|líder|líderes|líder técnico|líder técnica|jefe|jefa|jefe técnico|exjefe|exjefa|exlíder|exdirector|exdirectora|exresponsable|exinvestigador|exinvestigadora|exingeniero|director|directora|director técnico|director científico|investigador|investigadora|investigadores|científico|científica|científicos|científico jefe|responsable|responsable técnico|ingeniero|ingeniera|ingenieros|fundador|fundadora|cofundador|colaborador|desarrollador|arquitecto|arquitecta|presidente|vicepresidente|vicepresidenta|directivo|directiva|ejecutivo|ejecutiva|cabeza|figura|cerebro|artífice|experto|experta|miembro|miembros|becario|máximo responsable|número dos|sucesor|sucesora|empleado',
    former: 'ex|antiguo|antigua|exjefe|exlíder|exdirector|exresponsable|exinvestigador|otrora|anterior',
    destination: 'a|por|para|se une|en|con|hacia|al',
    origin: 'de|del|desde',
    'own-company':
      'su propia empresa|su propia compañía|su propia startup|su startup|startup|por su cuenta|emprender|su propio negocio',
    unit: 'equipo|grupo|unidad|división|laboratorio|comité|departamento|instituto|área',
    form: 'crea|forma|establece|lanza|fusiona|agrupa|reúne|constituye|unifica|creó|creación',
    reorganise: 'reorganiz*|reestructur*|remodel*|reordena*|divide|desmantel*',
    letter: 'carta|memorando|correo interno|circular|mensaje interno|nota interna',
    meeting: 'reunión de emergencia|reunión urgente|reunión de crisis|reunión interna',
    share: 'acciones|acción|bolsa|títulos',
    fall: 'cae|caen|cayeron|cayó|baja|bajan|sube|suben|se desploma|se desploman|retrocede|retroceden',
    'open-source': 'código abierto|open source|modelos abiertos|pesos abiertos',
    closing: 'propietario*|cerrado|cerrados|de pago|giro|monetiz*',
    sue: 'arbitraje|demanda|no competencia|demandó',
    fund: 'ronda|valoración|inversores|financiación|millones|inversión|capital|recauda',
    team: 'equipo|equipos|proyecto|modelo|modelos|talento clave|laboratorio|núcleo|división',
    'leave-noun':
      'salida|salidas|renuncia|renuncias|fuga|éxodo|sacudida|dimisión|dimisiones|crisis|marcha|fuga de talento|fuga de cerebros',
    'exit-word':
      'renuncia|renunció|deja|dejan|dejó|sale|salen|abandona|abandonan|abandonó|dimite|se va|se marcha|pierde',
    ai: 'ia|inteligencia artificial|modelo|modelos de lenguaje',
    analysis: 'por qué|duda|dudas|análisis|conflicto|futuro|qué significa|claves',
    collective: 'masiva|en masa|colectiva|oleada',
  },
};
