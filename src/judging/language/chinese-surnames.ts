const LATIN =
  'wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lv lyu su lu jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian yin chang qiao lai gong wen pang hui bo ke nie zhan mei hong mo bi niu tao geng ouyang situ shangguan chan wong cheung lau leung kwok tsai hsu chiu bao pei qiu ruan an ai bei bian chu cen chai cui dang di diao dou ge gan gou guan gui hang heng hua huo ji jian jing ju kuang lan leng lian ling lou luan miao min ming mou mu ning ou peng ping pu qu rao rong ru sha shang she sheng shu shui si sui tai teng tong tu wan weng xi xian xiang xing xuan yi ying yue yun zang zha zhen zhi zhuang zhuo zong zuo zu kim park choi ao rui chao lim goh chua ong koh teo';

const HAN =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边郁惠鄢骆仇迟连练尚佘佟滕桑占郎蔺仲储宗丘冷寇栗井劳匡晏訾阚况邸阙糜符浦卞逄戚贡蒙冀苑尉凤狄佀庾戈廉沃隆蓝谌羊蒲麻巩帅桓盖饶肖付闫卓艾褚瞿虞臧栾缪宫屠戎敖岑苟辜巫荆鞠晁茹芮嵇厉姬濮郦慕麦米古代简闻楚杭池师';

/** Family names in Latin letters, as they are written in English. */
export const LATIN_SURNAMES: ReadonlySet<string> = new Set(LATIN.split(' '));

/** Family names of one character, simplified. */
export const HAN_SURNAMES: ReadonlySet<string> = new Set(HAN);

/** Family names of two characters. */
export const HAN_DOUBLE_SURNAMES: ReadonlySet<string> = new Set([
  '欧阳',
  '司徒',
  '上官',
  '诸葛',
  '司马',
  '皇甫',
  '尉迟',
  '夏侯',
  '慕容',
  '令狐',
]);
