import type { Culture } from './culture.ts'

export const chinese: Culture = {
  id: 'chinese',
  title: 'Chinese',
  source:
    'Structure: "A Guide to Names and Naming Practices" (UK, 2006): surname first, one or two syllables of given name, hyphenated, joined or apart, often turned round; a Western name added. Surname shares: rounded from the commonly printed list of the hundred surnames, own rounding. Romanisation: Hanyu Pinyin, Wade-Giles and Hong Kong usage.',
  asOf: '2026-11',
  order: 'family-first',
  isSyllabic: true,
  given: `
    ai an ang ba bai ban bang bao bei bi bian biao bin bing bo can cang chang chao che chen cheng chi chong chou
    chu chuan chun ci cong cui da dai dan dang dao de deng di dian ding dong du duan dun duo en fan fang fei fen
    feng fu gang gao ge gen geng gong gu guan guang gui guo hai han hang hao he heng hong hou hu hua huai huan
    hui huo ji jia jian jiang jiao jie jin jing jiu ju juan jun kai kang ke kun lan lang le lei leng li lian
    liang liao lin ling liu long lu luo lun mao mei men meng mi miao min ming mo mu na nan neng ni nian nuo ou
    pan pei peng pin ping pu qi qian qiang qiao qin qing qiong qiu qu quan que qun ran rao ren rong ru rui run
    san sen sha shan shang shao shen sheng shi shu shuai shuang shui shun si song su sui suo tai tan tang tao
    teng ti tian tie ting tong tu wan wang wei wen wo wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan
    xue xun ya yan yang yao ye yi yin ying yong you yu yuan yue yun zan ze zeng zhan zhang zhao zhe zhen zheng
    zhi zhong zhou zhu zhuang zi zong zu zuo lv nv`,
  family: `
    wang:7.2 li:7.2 zhang:6.8 liu:5.4 chen:4.5 yang:3 huang:2.5 zhao:2.1 wu:2 zhou:1.9 xu:1.7
    sun:1.4 ma:1.2 zhu:1.2 hu:1.2 guo:1.1 he:1.1 lin:1.1 gao:1 luo:1 zheng:.9 liang:.9
    xie:.8 song:.7 tang:.7 deng:.6 han:.6 feng:.6 cao:.6 peng:.6 zeng:.5
    xiao:.5 tian:.5 dong:.5 pan:.5 yuan:.5 cai:.5 jiang:.5 yu:.5 du:.4 ye:.4
    cheng:.4 wei:.4 su:.4 lv:.4 ding:.4 ren:.4 shen:.4 yao:.4 fu:.3 zhong:.3 cui:.3 tan:.3 liao:.3
    fan:.3 jin:.3 shi:.3 jia:.2 xia:.3 qiu:.3 fang:.3 hou:.2 zou:.2 xiong:.2 meng:.2 qin:.2
    bai:.2 xue:.2 yan:.3 lei:.2 long:.2 tao:.2 shao:.1 mao:.1 hao:.1 gong:.1 wan:.1 duan:.1
    weng:.05 ouyang:.02`,
  nicknames: `
    li: lee
    huang: hwang
    zhao: chao
    xu: hsu
    guo: kuo
    he: ho
    gao: kao
    luo: lo
    xie: hsieh
    song: sung
    deng: teng
    cao: tsao
    zeng: tseng
    xiao: hsiao
    tian: tien
    dong: tung
    cai: tsai
    jiang: chiang
    du: tu
    ye: yeh
    lv: lu
    ding: ting
    ren: jen
    shi: shih
    xia: hsia
    qiu: chiu
    qin: chin
    bai: pai
    xue: hsueh
    yan: yen
    gong: kung
    ouyang: auyeung
    chen: chan tan chin
    wang: wong ong
    huang: wong ng
    li: lai
    zhang: cheung chang teo
    liu: lau low
    yang: yeung yeong
    zhao: chiu
    wu: ng goh
    zhou: chow chau chou
    xu: hui tsui
    zhu: chu
    hu: woo wu
    guo: kwok
    he: ho
    lin: lam lum
    luo: law
    zheng: cheng chang
    liang: leung
    xie: tse
    song: sung
    tang: tong
    deng: tang
    ye: yip
    cai: choi
    jiang: kong cheung
    xiao: siu hsiao
    huifen: waifan
    ming: meng
    hua: wah
    wah: hua
    yao: yiu
    guo: kuo kwok
    gui: kuei kwai
    qiang: chiang keung
    jian: kin chien
    zhi: chi chih
    hong: hung
    xin: hsin
    xiu: hsiu sau
    mei: mui
    ling: ling
    fang: fong
    jun: chun kwan
    ying: ying
    wen: man
    wei: wai
    yong: yung wing
    qing: ching
    jing: ching
    yi: yee
    yu: yue
    shan: san`,
}
