import type { Lexicon } from './lexicon.ts';

/** Croatian, Serbian and Bosnian, by their words. */
export const croatian: Lexicon = {
  language: 'hr',
  also: ['sr', 'bs', 'sl', 'me'],
  triggers: [
    {
      action: 'departed',
      subject: 'before',
      phrases:
        'odlazi|odlaze|otišao|otišla|otišli|napušta|napustio|napustili|daje ostavku|dao ostavku|podnio ostavku|povlači se|povukao se',
    },
    { action: 'departed', subject: 'noun', phrases: 'odlazak|ostavka|ostavku|odlasku' },
    { action: 'joined', subject: 'before', phrases: 'pridružio|pridružuje|prelazi u|prešao u|prešao' },
    { action: 'appointed', subject: 'before', phrases: 'imenovan|preuzima|preuzeo|vodit će|postaje' },
    { action: 'founded', subject: 'before', phrases: 'osniva|osnovao' },
  ],
  cues: {
    negation: 'ne|nije|nikad|poriče',
    doubt: 'mogao bi|možda',
    rumour: 'glasin*|nepotvrđen*',
    'own-word': 'objavio|objavili|najavio|napisao|na x',
    and: 'i|te',
    governor: 's|od|u|za|pod|nakon',
    role: 'cto|ceo|cfo|coo|vp|chief scientist|tech lead|chief technology officer|voditelj|šef|direktor|znanstvenik|pripravnik|arhitekt|istraživač|ljudi',
    former: 'bivši|bivša',
    destination: 'u|za',
    unit: 'tim|grupa|odjel|laboratorij',
    reorganise: 'reorganiz*|restruktur*',
    team: 'tim|tima|projekta|ključni ljudi',
    'leave-noun': 'odlazak|odlasci|ostavka',
    'exit-word': 'odlazi|odlaze|napušta|otišli|napustili',
    'open-source': 'otvorenog koda|otvoreni kod',
    closing: 'monetizacij*|zatvoren*',
    ai: 'ai|umjetna inteligencija|umjetne inteligencije',
    analysis: 'zašto|analiz*|pitanje',
  },
};
