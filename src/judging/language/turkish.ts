import type { Lexicon } from './lexicon.ts';

/** Turkish: the verb closes the clause and carries negation, tense and hearsay; participles stand before the name. */
export const turkish: Lexicon = {
  language: 'tr',
  also: ['az'],
  grammar: { verbLast: true, inversion: true, reach: { before: 2, after: 4 } },
  triggers: [
    { action: 'appointed', subject: 'before', separable: 'koltuğuna oturdu|yerine geçti|yerini aldı|koltuğa oturdu' },
    {
      action: 'departed',
      subject: 'before',
      phrases:
        'ayrıldı|ayrıldılar|ayrıldığını|ayrıldığı|ayrılıyor|ayrılıyorlar|ayrılacak|ayrılacağını|ayrılacağı|ayrılma kararı|ayrılmaya|ayrılarak|ayrılıp|ayrılmış|ayrılmak|ayrılmasının|ayrıldıktan|istifa etti|istifa ettiler|istifa ediyor|istifa edecek|istifa ettiğini|istifa ettiği|istifa ederek|istifa etmiş|istifasını verdi|istifasını sundu|istifa kararı|görevi bıraktı|görevi bırakıyor|görevi bırakacak|görevini bıraktı|görevini bırakıyor|görevini bırakacak|görevini bıraktığını|görevinden ayrıldı|görevinden ayrılıyor|görevinden ayrılacak|görevinden ayrıldığını|görevinden istifa etti|bıraktı|bırakıyor|bıraktığını|bırakacak|veda etti|veda ediyor|veda ettiğini|terk etti|terk ediyor|terk edecek|terk ettiğini|çekildi|çekiliyor|koltuğunu bıraktı|koltuğu bıraktı|işten ayrıldı|işten çıkarıldı|işten çıkartıldı|kovuldu|görevden alındı|görevinden alındı|yollarını ayırdı|yollarını ayırıyor|yolları ayırdı|yolları ayrıldı|kapıyı çarptı|gitti',
    },
    {
      action: 'departed',
      subject: 'before',
      own: true,
      phrases:
        'ayrıldığını açıkladı|ayrıldığını duyurdu|ayrılacağını açıkladı|ayrılacağını duyurdu|ayrıldığını paylaştı|istifasını açıkladı|istifasını duyurdu|istifa ettiğini açıkladı|istifa ettiğini duyurdu|ayrılığını duyurdu|ayrılığını açıkladı|görevi bıraktığını açıkladı|görevini bıraktığını açıkladı|görevi bıraktığını duyurdu|görevini bıraktığını duyurdu|veda ettiğini duyurdu',
    },
    {
      action: 'departed',
      subject: 'before',
      negated: true,
      phrases:
        'ayrılmadı|ayrılmadığını|ayrılmıyor|ayrılmayacak|ayrılmayacağını|ayrılmayacağı|istifa etmedi|istifa etmediğini|istifa etmiyor|istifa etmeyecek|istifa etmeyeceğini|bırakmadı|bırakmıyor|bırakmayacak|bırakmayacağını|terk etmedi|terk etmeyecek|görevi bırakmadı|görevini bırakmadı|görevini bırakmayacak',
    },
    {
      action: 'departed',
      subject: 'after',
      phrases: 'ayrılan|istifa eden|görevi bırakan|görevini bırakan|görevinden ayrılan|veda eden|terk eden',
    },
    {
      action: 'departed',
      subject: 'before',
      phrases: 'kaybetti|kaybediyor|yi kaybetti|kaybını|işten çıkardı|ile yollarını ayırdı',
    },
    {
      action: 'departed',
      subject: 'noun',
      phrases: 'ayrılığı|ayrılığının|istifası|istifasının|istifasıyla|ayrılışı|ayrılması|ayrılmasıyla|vedası|gidişi',
    },
    {
      action: 'joined',
      subject: 'before',
      phrases:
        'katıldı|katıldılar|yeni adresi|yeni durağı|yeni işvereni|katılıyor|katılıyorlar|katılacak|katılacağını|katıldığını|katıldığı|katılmış|katılmak|geçti|geçiyor|geçecek|geçtiğini|geçiş yaptı|geçiş yapıyor|transfer oldu|transfer oluyor|transfer olacak|transfer olduğu|kadrosuna katıldı|kadrosuna katılıyor|ekibine katıldı|ekibine katılıyor|bünyesine katıldı|bünyesine geçti|saflarına katıldı|işe başladı|işe başlıyor|çalışmaya başladı|çalışmaya başlayacak|çalışacak|anlaştı|imza attı|işe alındı|işe alındığı|kadroya dahil edildi|dahil oldu|transfer edildi|tarafından işe alındı|tarafından transfer edildi|döndü|geri döndü',
    },
    { action: 'joined', subject: 'after', phrases: 'katılan|geçen isim|transfer olan' },
    {
      action: 'joined',
      subject: 'either',
      phrases:
        'işe aldı|işe alıyor|işe alacak|transfer etti|transfer ediyor|transfer edecek|kadrosuna kattı|kadrosuna katıyor|bünyesine kattı|bünyesine katıyor|ekibine kattı|renklerine bağladı|kaptı|ayarttı|getirdi|istihdam etti|kadrosuna dahil etti',
    },
    {
      action: 'appointed',
      subject: 'before',
      phrases:
        'atandı|atanıyor|atanacak|atandığını|atandığı|göreve getirildi|görevine getirildi|başına getirildi|başına geçti|başına geçiyor|başına geçecek|yönetecek|yönetimine geldi|devraldı|devralıyor|devralacak|devraldığını|görevi devraldı|görevi devralıyor|görevi devralacak|göreve geldi|göreve başladı|koltuğuna oturdu|üstlendi|üstleniyor|üstlenecek|görevini üstlendi|görevini üstlenecek|liderliğini üstlenecek|liderlik edecek|terfi etti|terfi ediyor|terfi ettirildi|yükseltildi|seçildi|oldu yeni|yeni lideri oldu|yeni başkanı oldu|yeni başkanı|yerini aldı|yerine geçti|yerine geçecek|yerini alacak|halefi oldu|görevlendirildi|getirildi|liderliğine getirildi|başkanlığına getirildi|lideri oldu|başkanı oldu|yöneticisi oldu',
    },
    {
      action: 'appointed',
      subject: 'before',
      phrases: 'atadı|atıyor|görevlendirdi|başına getirdi|göreve getirdi|terfi ettirdi',
    },
    {
      action: 'reassigned',
      subject: 'before',
      phrases: 'görev yeri değişti|başka göreve atandı|kaydırıldı|başka birime geçti',
    },
    {
      action: 'stays',
      subject: 'before',
      phrases:
        'görevde kalıyor|görevde kalacak|görevine devam ediyor|görevine devam edecek|görevini sürdürüyor|görevini sürdürecek|kalıyor|kalacak|yönetmeye devam edecek',
    },
    {
      action: 'founded',
      subject: 'before',
      phrases:
        'kurdu|kuruyor|kuracak|kurduğunu|kuracağını|kurmak|kendi şirketini|kendi şirketini kurdu|kendi girişimini|kendi girişimini kurdu|kendi laboratuvarını|girişimini kurdu|girişimini başlattı|şirket kurdu|şirket kuruyor|yeni şirketini|startup kurdu|girişim kurdu|kurucusu oldu|kendi işini',
    },
    { action: 'farewell-post', subject: 'before', phrases: 'veda mesajı|veda mektubu|veda paylaşımı' },
    {
      action: 'denied',
      subject: 'before',
      phrases: 'yalanladı|yalanlıyor|yalanladılar|reddetti|reddediyor|inkar etti|tekzip etti',
    },
  ],
  cues: {
    negation: 'değil|etmedi|yok|yalanladı|reddetti|değildir|olmadığını|söz konusu değil|doğru değil|asılsız',
    nobody: 'kimse|hiç kimse|hiçbiri',
    deny: 'yalanladı|yalanlıyor|yalanladılar|reddetti|reddediyor|inkar etti|tekzip etti',
    doubt:
      'olabilir|belki|muhtemelen|mı|mi|mu|mü|ihtimali|düşünüyor|ihtimal|planlıyor olabilir|gündemde|bekleniyor|mümkün',
    conditional: 'eğer|şayet',
    rumour:
      'söylenti*|iddia*|doğrulanma*|dedikodu*|öne sürül*|ileri sürül*|kulis*|spekülasyon*|sözde|konuşuluyor|teyit edilme*',
    hearsay: 'kaynaklara göre|haberlere göre|habere göre|bildirildi|kaynaklar|aktardı|basınına göre',
    'own-word':
      'duyurdu|açıkladı|paylaştı|yazdı|x te|x hesabından|mesaj*|paylaşım*|ilan etti|kendisi|linkedin|sosyal medya*|profil*',
    official: 'resmi*|mektup|doğruladı|doğrulandı|sözcü*|açıklamada|teyit etti|şirket içi',
    anonymous: 'kaynak|kaynaklar|kaynaklara|kaynakları|kişiler|kişilere|yetkililer|kaynaklara göre',
    inert:
      'kaybetti değer|değer kaybetti|ortaya çıktı|devreye girdi|hayata geçti|hayata geçiriyor|harekete geçti|öne geçti|rekabete katıldı|toplantıya katıldı|etkinliğe katıldı|zirveye katıldı|konferansa katıldı|temel attı|gündeme getirdi|bir araya getirdi|hale getirdi|yenilik getirdi|geride bıraktı|geride bırakıyor|bıraktığı miras|damga vurdu|iddialı|zemin kaybetti|önem kazandı|hakkını kaybetti|rekor kırdı',
    pronoun: 'o|onun|kendisi|ona|onu',
    possessive: 'ın|in|un|ün|nın|nin|nun|nün|onun|kendi',
    say: 'dedi|söyledi|belirtti|ifade etti|düşünüyor|yorumladı',
    governor:
      'ardından|ın koltuğuna|in koltuğuna|un koltuğuna|ün koltuğuna|nın koltuğuna|nin koltuğuna|nun koltuğuna|ın görevini|in görevini|nın görevini|ın yerini|in yerini|un yerini|nın yerini|ın ardından|in ardından|un ardından|ün ardından|dan sonra|den sonra|tan sonra|ten sonra|yerine|ın yerine|in yerine|un yerine|ün yerine|nın yerine|nin yerine|tarafından|göre|a göre|e göre|ile|hakkında|gibi|karşı|dan|den|tan|ten|a veda|e veda|ın halefi|in halefi',
    companion: 'birlikte|ile birlikte|beraberinde|yanı sıra|onunla birlikte|aralarında',
    and: 've|ile|ayrıca|de|da',
    role: 'cto|ceo|cfo|coo|vp|chief scientist|tech lead|chief technology officer|başkanı|başkan|başkan yardımcısı|lideri|lider|liderlerinden|teknik lideri|yöneticisi|yönetici|araştırmacı*|müdürü|direktörü|teknik direktörü|isim|ismi|isimler|teknik başkanı|teknik sorumlusu|sorumlusu|mühendis*|kurucusu|kurucu ortağı|kurucu|bilim insanı|baş bilim insanı|bilim insanları|şefi|baş araştırmacısı|baş mühendisi|geliştirici*|mimarı|baş mimarı|ceo su|cto su|genel müdürü|üyesi|üyeleri|çalışanı|uzmanı|stajyeri|halefi|beyni|patronu|sorumlu|kıdemli',
    former: 'eski|önceki|bir dönem|sabık|dönemin',
    destination: 'a|e|ya|ye|na|ne|katılmak',
    origin: 'dan|den|tan|ten|ndan|nden|bünyesinden|ekibinden',
    'own-company': 'kendi şirketini|kendi girişimini|kendi işini|kendi laboratuvarını|startup|girişim|şirket kurmak',
    unit: 'ekip|ekibi|ekibin|grup|grubu|birim|birimi|laboratuvar|laboratuvarı|komite|komitesi|bölüm|bölümü|departman*|enstitü*|takım*',
    form: 'kuruldu|oluşturdu|birleştirdi|oluşturuyor|kurdu|birleştiriyor|bir araya getirdi',
    reorganise: 'yeniden yapılan*|yeniden düzenle*|yeniden organize*|bölündü|dağıtıldı|yapılanma*',
    letter: 'mektup|mektubu|şirket içi e posta|iç yazışma|genelge',
    meeting: 'acil toplantı*|kriz toplantı*|olağanüstü toplantı*|genel toplantı*',
    share: 'hisse*|borsa*',
    fall: 'düştü|geriledi|yükseldi|çakıldı|sert düştü|değer kaybetti|düşüş',
    'open-source': 'açık kaynak*|açık model*',
    closing: 'kapalı|ücretli|ticari*|tescilli',
    sue: 'dava*|tahkim|rekabet yasağı',
    fund: 'yatırım*|değerleme*|milyon|milyar|fon|tur',
    team: 'ekib*|ekip|proje*|modeller*|yapay zekanın|takım*|laboratuvar*|çekirdek kadro|kadro*',
    'leave-noun':
      'ayrılık|ayrılığı|ayrılıklar|istifa|istifası|istifalar|beyin göçü|göç|kan kaybı|kriz|deprem|sarsıntı|ayrılması',
    'exit-word': 'ayrıldı|ayrılıyor|bıraktı|istifa|veda etti|kaybetti|terk etti|ayrılan',
    ai: 'yapay zeka*|yapay zekâ*|ai|dil modeli*|büyük dil*',
    analysis: 'neden|analiz|ne anlama|perde arkası|niçin',
    collective: 'toplu|dalgası|kitlesel|peş peşe',
  },
};
