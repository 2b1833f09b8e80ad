import type { Lexicon } from './lexicon.ts';

/** Portuguese of Brazil and Portugal. The conditional marks what is not confirmed: "teria deixado". */
export const portuguese: Lexicon = {
  language: 'pt',
  grammar: { inversion: true, reach: { before: 4, after: 0 } },
  triggers: [
    {
      action: 'appointed',
      subject: 'after',
      separable:
        'comando passa para|liderança passa para|comando passa a|chefia passa para|comando fica com|liderança fica com|direção passa para',
    },
    {
      action: 'joined',
      subject: 'before',
      back: true,
      phrases:
        'volta para|regressa à|volta ao|volta à|retorna à|retorna ao|retornou à|regressa ao|voltou para|voltou ao|voltou à',
    },
    {
      action: 'joined',
      subject: 'before',
      separable:
        'troca por|troca pela|troca pelo|trocou por|trocou pela|trocou pelo|passa para|passou para|migra para|migrou para',
    },
    {
      action: 'departed',
      subject: 'before',
      phrases:
        'saiu|sai|saído|deixado|abandonado|renunciado|pedido demissão|se demitido|saem|saíram|sairá|sair|está de saída|de saída|saindo|deixa|deixou|deixam|deixaram|deixará|deixar|deixando|acaba de deixar|renuncia|renunciou|renunciaram|renunciar|demite se|demitiu se|se demite|se demitiu|pediu demissão|pede demissão|pediram demissão|pedir demissão|apresenta demissão|apresentou a demissão|apresentou demissão|entrega o cargo|entregou o cargo|abandona|abandonou|abandonam|abandonaram|abandonar|se despede|se despediu|despede se|despediu se|desliga se|desligou se|se desliga|se desligou|se afasta|se afastou|afasta se|afastou se|diz adeus|disse adeus|deixa o cargo|deixou o cargo|deixa o posto|vai embora|foi embora|bate a porta|bateu a porta|já não trabalha|não trabalha mais|não faz mais parte|encerra seu ciclo|encerrou seu ciclo|foi demitido|foi demitida|é demitido|demitido|demitida|foi despedido|despedido|foi desligado|foi afastado|foi dispensado|troca a|trocou a|troca o|trocou o|troca|trocou',
    },
    {
      action: 'departed',
      subject: 'before',
      own: true,
      phrases:
        'anunciou sua saída|anuncia sua saída|anunciou a sua saída|anuncia a sua saída|anunciou sua demissão|anuncia sua demissão|anunciou sua renúncia|confirmou sua saída|confirma sua saída|anunciou que deixa|anunciou que está deixando|anunciou que sai|anuncia que deixa|anuncia demissão|anuncia despedida',
    },
    { action: 'departed', subject: 'after', phrases: 'perde|perdeu|perdem|perda de|demite|demitiu|dispensa|dispensou' },
    {
      action: 'departed',
      subject: 'noun',
      phrases: 'saída|saídas|demissão|renúncia|partida|despedida|afastamento|desligamento',
    },
    {
      action: 'joined',
      subject: 'before',
      phrases:
        'entra na|muda de lado|troca de lado|mudou de lado|ido para|entrado na|ingressado|se juntado|migrado para|entrou na|entra no|entrou no|entra para|entrou para|junta se|juntou se|se junta|se juntou|se une|se uniu|une se|uniu se|vai para|foi para|vai trabalhar|segue para|seguiu para|ingressa|ingressou|muda se para|mudou se para|se muda para|se mudou para|passa para|passou para|transfere se para|transferiu se para|se transfere para|chega à|chegou à|chega ao|chegou ao|integra|integrou|assina com|assinou com|é contratado|foi contratado|foi contratada|contratado pela|contratado pelo|contratada pela|contratada pelo|recrutado pela|recrutado pelo|recrutada pela|acerta com|acertou com|voltou para|agora trabalha|trabalha agora|reforça a|reforça o|ruma à|rumo à',
    },
    {
      action: 'joined',
      subject: 'either',
      phrases:
        'contrata|contratou|contratam|recruta|recrutou|atrai|atraiu|leva|levou|rouba|roubou|tira|tirou|ganha|ganhou|traz|trouxe|a contratação de|contratação de|a chegada de|aliciou|fisga|fisgou',
    },
    {
      action: 'appointed',
      subject: 'before',
      phrases:
        'assume|assumiu|assumirá|vai assumir|assumir|foi nomeado|foi nomeada|é nomeado|é nomeada|nomeado|nomeada|designado|designada|foi designado|foi promovido|foi promovida|promovido|promovida|é promovido|substitui|substituiu|substituirá|vai substituir|liderará|vai liderar|vai comandar|comandará|chefiará|dirigirá|passa a liderar|passou a liderar|passa a comandar|passa a dirigir|passa a chefiar|sucede|sucedeu|sucederá|toma posse|tomou posse|torna se|tornou se|se torna|se tornou|será o novo|será a nova|é o novo|é a nova|novo chefe|herda|ocupa o lugar|ocupará o cargo|à frente|fica à frente|ficará à frente|toma as rédeas',
    },
    {
      action: 'appointed',
      subject: 'after',
      phrases:
        'nomeia|nomeou|designa|designou|promove|promoveu|escolhe|escolheu|indica|indicou|coloca|colocou|confia a|confiou a|entrega a|entregou a|nomeação de|indicação de|substituído por|substituída por|sucedido por|liderado por|nas mãos de|seu sucessor|sua sucessora|seu substituto|sua substituta',
    },
    {
      action: 'reassigned',
      subject: 'before',
      phrases:
        'é transferido|foi transferido|transferido|transferida|realocado|remanejado|foi remanejado|muda de função|mudou de função',
    },
    {
      action: 'stays',
      subject: 'before',
      phrases:
        'continua à frente|continuará|segue à frente|permanece|permanecerá|fica no cargo|fica na|continua no cargo|mantém se|se mantém|continua na',
    },
    {
      action: 'founded',
      subject: 'after',
      phrases: 'fundada por|fundado por|cofundada por|criada por|criado por|lançada por|aberta por',
    },
    {
      action: 'founded',
      subject: 'before',
      phrases:
        'funda|fundou|fundar|cofunda|cofundou|cria sua|criou sua|criar sua|cria a sua|criou a sua|criar a sua|lança sua|lançou sua|lançar sua|lança a sua|monta sua|montou sua|abre sua|abriu sua|abre a sua|abrir sua|própria empresa|própria startup|própria companhia|próprio laboratório|próprio negócio|sua startup|empreende|empreender|por conta própria',
    },
    {
      action: 'farewell-post',
      subject: 'before',
      phrases: 'mensagem de despedida|carta de despedida|publicou despedida',
    },
    {
      action: 'denied',
      subject: 'before',
      phrases:
        'nega|negou|negam|desmente|desmentiu|rejeita os rumores|rejeitou os rumores|refuta|refutou|descarta|descartou|rebate rumores|rebateu rumores',
    },
  ],
  cues: {
    negation: 'não|nunca|jamais|nega|negou|desmente|desmentiu|sem|nem|descarta|descartou',
    nobody: 'ninguém|nenhum|nenhuma',
    deny: 'nega|negou|negam|desmente|desmentiu|rejeita os rumores|rejeitou os rumores|refuta|refutou|descarta|descartou|rebate rumores|rebateu rumores',
    doubt:
      'poderia|poderiam|pode|podem|poderá|talvez|possível|possivelmente|provável|provavelmente|avalia|estuda|cogita|pondera|planeja|ameaça|será que',
    conditional: 'se|caso',
    rumour:
      'rumor|rumores|boato*|não confirmad*|especul*|teria|teriam|estaria|estariam|suposta*|suposto*|supostamente|alegadamente|deixaria|sairia|diz se que|burburinho|sem confirmação',
    hearsay:
      'segundo fontes|de acordo com|fontes próximas|segundo a imprensa|segundo informações|relata|noticiou|segundo a mídia',
    'own-word':
      'anunciou|anuncia|anunciaram|publicou|no x|escreveu|mensagem|declarou|perfil|postou|no linkedin|ele mesmo|ela mesma|nas redes',
    official: 'oficial*|carta|comunicado|confirmou|confirma|porta voz|nota interna|nota oficial',
    anonymous:
      'fontes|uma fonte|pessoas próximas|pessoas familiarizadas|pessoas a par|pessoas com conhecimento|segundo fontes|fontes próximas',
    inert:
      'deixa claro|deixa rivais|deixa os rivais|deixa concorrentes|deixa a concorrência|deixa para trás|deixou para trás|deixou claro|deixa de|deixou de|deixa dúvidas|sai na frente|saiu na frente|sai do papel|leva a|leva ao|levou a|levou ao|leva em|tira do|tira proveito|traz novidades|traz recursos|traz a|traz o|traz um|traz uma|ganha força|ganha espaço|ganha nova|ganha novo|ganhou força|perde espaço|perde valor|perdeu valor|integra a lista|coloca em|colocou em|põe em|promove mudanças|promove reestruturação|promove o|promove a|indica que|indicam|torna se popular|entra em vigor|permanece incerto|se tornou o mais|troca de|em partida|à frente de seu|partida para|leva o|levou o',
    pronoun: 'ele|ela|eles|seu|sua',
    possessive: 'seu|sua|seus|suas',
    subordinate: 'depois que|após|desde que|enquanto|porque|embora|antes que|quando',
    say: 'diz|disse|afirma|opina|comenta|acredita|avalia',
    governor: 'por|com|de|do|da|sob|após|para|contra|segundo|sem|como|entre|sobre|pela|pelo|ante|desde',
    companion:
      'com ele|com ela|também|além de|junto com|entre eles|acompanhado de|acompanhado por|seguido por|seguido de|incluindo',
    and: 'e|assim como',
    relative: 'que',
    role: 'cto|ceo|cfo|coo|vp|chief scientist|tech lead|chief technology officer|responsável|responsável técnico|chefe|chefe técnico|diretor|diretora|diretor técnico|diretor científico|pesquisador|pesquisadora|pesquisadores|investigador|investigadora|líder|líderes|líder técnico|líder técnica|engenheiro|engenheira|engenheiros|fundador|fundadora|cofundador|contribuinte|cientista|cientista chefe|cientistas|presidente|vice presidente|executivo|executiva|desenvolvedor|desenvolvedora|arquiteto|arquiteta|gerente|gestor|cabeça|cérebro|nome|especialista|membro|membros|estagiário|sucessor|sucessora|coordenador|coordenadora',
    former: 'ex|antigo|antiga|então|anterior',
    destination: 'para|na|no|à|ao|pela|pelo|com|por',
    origin: 'da|do|de|desde|das|dos',
    'own-company':
      'própria empresa|própria startup|própria companhia|sua startup|startup|por conta própria|empreender|próprio negócio',
    unit: 'equipe|equipa|grupo|unidade|divisão|laboratório|comitê|comité|departamento|instituto|área|time',
    form: 'cria|forma|lança|estabelece|funde|reúne|agrupa|unifica|criou|constitui|criação',
    reorganise: 'reorganiz*|reestrutur*|reformula*|remodel*|desmembra*|divide',
    letter: 'carta|memorando|e mail interno|comunicado interno|mensagem interna|circular',
    meeting: 'reunião de emergência|reunião de crise|reunião interna|reunião geral',
    share: 'ações|ação|papéis|bolsa',
    fall: 'caem|cai|caíram|caiu|sobem|sobe|despencam|recuam|recua|desabam',
    'open-source': 'código aberto|open source|modelos abertos|pesos abertos',
    closing: 'proprietári*|fechado|fechados|pago|pagos|guinada|virada',
    sue: 'arbitragem|processo|não concorrência|processa',
    fund: 'rodada|avaliação|investidores|captação|milhões|bilhões|investimento|aporte|capta',
    team: 'equipe|equipa|projeto|modelo|modelos|laboratório|time|núcleo|divisão',
    'leave-noun':
      'saída|saídas|abalo|demissão|demissões|êxodo|fuga de talentos|fuga de cérebros|crise|debandada|renúncia',
    'exit-word': 'saiu|sai|saem|deixa|deixou|deixam|renuncia|perde|perdeu|abandona|pede demissão',
    ai: 'ia|inteligência artificial|modelos de linguagem',
    analysis: 'por trás|análise|por que|conflito|entenda|o que significa',
    collective: 'em massa|coletiva|onda|debandada',
  },
};
