import type { Lexicon } from './lexicon.ts';

/** Indonesian and Malay: the passive in di- is the usual way to tell who was hired or appointed. */
export const indonesian: Lexicon = {
  language: 'id',
  also: ['ms'],
  grammar: { inversion: true, reach: { before: 3, after: 0 } },
  triggers: [
    {
      action: 'departed',
      subject: 'before',
      phrases:
        'mengundurkan diri|undur diri|mundur|telah mundur|akan mundur|mundur dari|mundur dari jabatan|keluar|keluar dari|telah keluar|meninggalkan|telah meninggalkan|akan meninggalkan|tinggalkan|hengkang|hengkang dari|cabut|cabut dari|angkat kaki|pergi|pergi dari|berhenti|berhenti dari|resign|resign dari|pamit|berpamitan|lengser|lepas jabatan|melepas jabatan|meletakkan jabatan|letak jawatan|melepaskan jabatan|menanggalkan jabatan|mengajukan pengunduran diri|ajukan pengunduran diri|mengakhiri kariernya|mengakhiri karier|berpisah|berpisah dengan|tidak lagi bekerja|tak lagi bekerja|tidak lagi menjabat|tak lagi menjabat|dipecat|telah dipecat|diberhentikan|dicopot|didepak|disingkirkan|mengucapkan selamat tinggal|ucapkan selamat tinggal|membelot|menyusul mundur',
    },
    {
      action: 'departed',
      subject: 'before',
      own: true,
      phrases:
        'mengumumkan pengunduran dirinya|mengumumkan pengunduran diri|umumkan pengunduran diri|umumkan mundur|mengumumkan mundur|mengumumkan kepergiannya|umumkan kepergian|mengumumkan keluar|umumkan keluar|umumkan hengkang|mengumumkan hengkang|mengonfirmasi kepergiannya|konfirmasi mundur|menyatakan mundur|nyatakan mundur|menyatakan keluar|mengumumkan dirinya mundur|mengumumkan bahwa dirinya mundur',
    },
    {
      action: 'departed',
      subject: 'after',
      phrases:
        'kehilangan|kepergian|pengunduran diri|mundurnya|keluarnya|hengkangnya|perginya|ditinggalkan|ditinggal|memecat|pecat|mencopot|berhentinya|pemecatan|melepas kepergian',
    },
    {
      action: 'joined',
      subject: 'before',
      phrases:
        'bergabung dengan|bergabung ke|bergabung|telah bergabung|akan bergabung|gabung|gabung ke|gabung dengan|pindah ke|pindah|berpindah ke|hijrah ke|hijrah|menyeberang ke|menyeberang|berlabuh di|berlabuh ke|merapat ke|masuk ke|loncat ke|lompat ke|beralih ke|kini bekerja|sekarang bekerja|bekerja di|mulai bekerja di|kembali ke|direkrut|direkrut oleh|telah direkrut|dibajak|dibajak oleh|dipekerjakan|diboyong|diboyong ke|ditarik|diterima bekerja|berkarier di|membelot ke',
    },
    {
      action: 'joined',
      subject: 'either',
      phrases:
        'merekrut|rekrut|membajak|bajak|memboyong|boyong|menggaet|gaet|mempekerjakan|menggandeng|gandeng|menarik|mendatangkan|datangkan|mencomot|comot|menyambut|perekrutan|merebut|rebut|kedatangan',
    },
    {
      action: 'appointed',
      subject: 'before',
      phrases:
        'ditunjuk|naik pangkat|naik pangkat menjadi|naik menjadi|naik jabatan menjadi|ditunjuk sebagai|ditunjuk menjadi|telah ditunjuk|diangkat|diangkat menjadi|diangkat sebagai|dipromosikan|dilantik|didapuk|dipercaya|ditugaskan|ditetapkan|mengambil alih|ambil alih|menggantikan|akan menggantikan|gantikan|akan memimpin|kini memimpin|bakal memimpin|pimpin|menjabat|menjabat sebagai|akan menjabat|naik jabatan|menduduki|mengisi posisi|menjadi kepala|menjadi pemimpin|menjadi pimpinan|jadi kepala|jadi bos|jadi pemimpin|menjadi bos baru|memegang kendali|pegang kendali|meneruskan kepemimpinan|mengepalai|memegang jabatan',
    },
    {
      action: 'appointed',
      subject: 'after',
      phrases:
        'menunjuk|diisi|diisi oleh|dijabat|dijabat oleh|diemban|diemban oleh|dipegang oleh|diserahkan ke|jatuh ke tangan|tunjuk|mengangkat|angkat|mempromosikan|melantik|memilih|menugaskan|mempercayakan|percayakan|menetapkan|penunjukan|pengangkatan|digantikan oleh|digantikan|dipimpin oleh|dipimpin langsung oleh|diserahkan kepada',
    },
    { action: 'reassigned', subject: 'before', phrases: 'dimutasi|dipindahtugaskan|dipindahkan|dialihkan|dirotasi' },
    {
      action: 'stays',
      subject: 'before',
      phrases:
        'tetap di|tetap memimpin|tetap menjabat|bertahan|tetap bertahan|akan tetap|masih memimpin|terus memimpin',
    },
    { action: 'founded', subject: 'after', phrases: 'yang didirikan|didirikan oleh|dirintis oleh|besutan' },
    {
      action: 'founded',
      subject: 'before',
      phrases:
        'mendirikan|dirikan|telah mendirikan|membangun perusahaan|bangun perusahaan|membuka perusahaan|perusahaan sendiri|startup sendiri|usaha sendiri|laboratorium sendiri|merintis|rintis|meluncurkan startup|luncurkan startup|membangun startup|bangun startup|membentuk startup|perusahaan rintisan',
    },
    {
      action: 'farewell-post',
      subject: 'before',
      phrases: 'pesan perpisahan|surat perpisahan|unggahan perpisahan|ucapan perpisahan',
    },
    {
      action: 'denied',
      subject: 'before',
      phrases: 'membantah|bantah|telah membantah|menyangkal|sangkal|menepis|tepis|menampik|menolak kabar|bantah kabar',
    },
  ],
  cues: {
    negation: 'tidak|bukan|belum|membantah|bantah|menyangkal|menepis|menampik|tak|tanpa|enggan',
    nobody: 'tidak ada yang|tak ada yang|tak satu pun|tidak seorang pun',
    deny: 'membantah|bantah|menyangkal|sangkal|menepis|tepis|menampik|menolak kabar|bantah kabar',
    doubt:
      'mungkin|bisa|akankah|bisa jadi|kemungkinan|mempertimbangkan|pertimbangkan|berpotensi|apakah|berencana|terancam|boleh jadi|diperkirakan',
    conditional: 'jika|bila|apabila|kalau',
    rumour:
      'rumor*|kabar burung|belum dikonfirmasi|belum terkonfirmasi|desas desus|dikabarkan|kabarnya|dirumorkan|isu|spekulasi|konon|disebut sebut|gosip|diduga|diisukan|khabar angin',
    hearsay: 'menurut sumber|sumber|menurut laporan|dilaporkan|laporan|menurut media',
    'own-word':
      'mengumumkan|umumkan|menulis|mengatakan|lewat x|di x|unggahan|mengunggah|melalui akun|menyatakan|akun|pesan|profil|linkedin|media sosial',
    official: 'resmi|secara resmi|surat|mengonfirmasi|konfirmasi|juru bicara|memo internal|pernyataan perusahaan',
    anonymous: 'sumber|orang dalam|orang yang|pihak yang mengetahui|menurut sumber',
    inert:
      'keluar sebagai|meninggalkan para pesaing|meninggalkan rival|meninggalkan para rival|meninggalkan jauh|tinggalkan pesaing|tinggalkan rival|mundur dari target|kehilangan pangsa|kehilangan nilai|kehilangan pamor|pergi ke|menarik perhatian|menarik minat|menarik investor|menarik pengguna|memilih untuk|memilih model|masuk ke pasar|beralih ke model|beralih ke berbayar|kembali ke|bertahan di|jauh meninggalkan|meninggalkan pesaing|menggandeng mitra|mengangkat isu|mengangkat tema|pindah ke cloud|meninggalkan tanda tanya|bergabung dalam forum',
    pronoun: 'ia|dia|beliau|mereka|nya',
    say: 'kata|ujar|menilai|berkomentar|menurut',
    governor:
      'oleh|dengan|dari|untuk|setelah|kepada|bagi|seperti|tanpa|antara|terhadap|selain|pasca|sejak|bersama|usai',
    companion: 'bersama|juga|serta|bersama dengan|termasuk|disusul|diikuti|di antaranya|menyusul',
    and: 'dan|serta|maupun',
    relative: 'yang',
    role: 'cto|ceo|cfo|coo|vp|chief scientist|tech lead|chief technology officer|pemimpin|pemimpin teknis|pimpinan|kepala|kepala teknologi|kepala peneliti|peneliti|peneliti senior|direktur|direktur teknis|direktur teknologi|direktur utama|pimpinan teknis|insinyur|ketua|ketua tim|bos|mantan bos|ilmuwan|ilmuwan utama|kepala ilmuwan|pendiri|salah satu pendiri|wakil presiden|presiden|manajer|eksekutif|petinggi|arsitek|pengembang|otak|tokoh|sosok|anggota|karyawan|pegawai|ahli|pakar|penerus|pengganti|magang|saintis|penyelidik|jurutera',
    former: 'mantan|eks|bekas|sebelumnya|dulu',
    destination: 'ke|dengan|oleh|di|untuk',
    origin: 'dari|meninggalkan|asal',
    'own-company': 'perusahaan sendiri|startup sendiri|usaha sendiri|startup|perusahaan rintisan|syarikat sendiri',
    unit: 'tim|grup|unit|divisi|laboratorium|komite|departemen|kelompok|lembaga|bagian|pasukan',
    form: 'membentuk|menggabungkan|bentuk|gabungkan|menyatukan|melebur|pembentukan',
    reorganise: 'reorganisasi|restrukturisasi|perombakan|merombak|rombak|menata ulang|membubarkan',
    letter: 'surat internal|surat|memo|email internal|surel internal',
    meeting: 'rapat darurat|pertemuan darurat|rapat umum karyawan',
    share: 'saham',
    fall: 'turun|anjlok|naik|merosot|jatuh|melemah|menguat',
    'open-source': 'sumber terbuka|open source|model terbuka',
    closing: 'tertutup|berbayar|komersial|eksklusif',
    sue: 'gugatan|menggugat|arbitrase|nonkompetisi',
    fund: 'pendanaan|valuasi|investor|juta|miliar|modal',
    team: 'tim|proyek|model|laboratorium|tim inti|divisi|peneliti',
    'leave-noun': 'kepergian|pengunduran diri|eksodus|krisis|gejolak|mundurnya|hengkangnya',
    'exit-word': 'mundur|keluar|meninggalkan|hengkang|pergi|kehilangan|mengundurkan diri|resign',
    ai: 'ai|kecerdasan buatan|model bahasa|kecerdasan artifisial',
    analysis: 'mengapa|analisis|kenapa|apa artinya|di balik',
    collective: 'massal|gelombang|ramai ramai|beramai ramai',
  },
};
