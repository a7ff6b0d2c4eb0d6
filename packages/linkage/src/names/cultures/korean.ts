import type { Culture } from './culture.ts'

export const korean: Culture = {
  id: 'korean',
  title: 'Korean',
  source:
    'Structure: "A Guide to Names and Naming Practices" (UK, 2006): surname first, two syllables of given name, a wife keeps hers. Surname shares: rounded from the commonly printed national shares (Kim one in five). Romanisation: Revised Romanization 2000, McCune-Reischauer, and habits (Lee, Park, Choi).',
  asOf: '2026-11',
  order: 'family-first',
  nicknames: `
    heon: hun
    seok: suk
    yeong: yong
    eun: un
    seong: song
    jeong: jong
    seon: son
    cheol: chol
    gyeong: gyong
    ri: lee li`,
  isSyllabic: true,
  given: `
    a/ah ae an bae baek bi bin bo bok bom bon bong beom/bum byeong/byung cha chae chan chang cheol/chul/chol chi
    cho chun da dae dal dam dan deok/duk do dong du/doo eon eul eun/un ga/ka gap gang gi/ki gil/kil go/ko
    gon/kon guk/kook gu/koo/ku gwang/kwang gwi gwon/kwon gyeong/kyung/kyong/gyung/kyeong/kyoung gyo geun/keun ha hae
    han hang haneul heon hee/hui/hi heung ho hong hoon/hun hu hwa hwan hyang hye hyeok/hyuk hyeon/hyun/hyon
    hyeong/hyung hyo i il im in iseul ja jae jang je jeong/jung/chung/joung ji jin jo jong joo/ju jun/joon
    kyu/gyu lim mi min mok moon/mun mu myeong/myung na nam nan nari o ok pil pyo pyung ra/la ran/lan rae rang
    ri rim rin/lin rok ryang ryeong ryul sa sae san sang se seo/suh seok/sok seon/sun seong/sung/song seul seung
    si/shi sik/shik sim/shim sin/shin sil/shil so sol son soo/su sook/suk soon tae taek u/woo/wu ui uk/wook ung/woong won wol wan ya yang ye yeo
    yeol/yul yeon/yon yeong/young/yeoung yong yoo/yu yoon/yun yi`,
  family: `
    kim/gim:21 lee/yi/i/rhee/ri:15 park/bak/pak:8.5 choi/choe/chwe:4.7 jung/jeong/chung/joung:4.3 kang/gang:2.4
    cho/jo:2.1 yoon/yun:2 jang/chang:2 lim/im/rim:1.7 han:1.5 oh/o:1.5 seo/suh:1.5 shin/sin:1.5 kwon/gwon:1.4
    hwang:1.4 ahn/an:1.4 song:1.4 ryu/yoo/yu/ryoo:1.3 hong:1.1 jeon/jun/chun:1 ko/go/koh:.9 moon/mun:.9
    son/sohn:.9 yang:.9 bae/pae:.8 baek/paek/paik:.8 heo/hur/huh:.7 nam:.5 sim/shim:.5 noh/roh/no:.5 ha:.5
    kwak/gwak:.4 sung/seong:.4 cha:.4 joo/ju:.4 woo/u:.4 koo/gu/ku:.4 min:.3 na/ra:.3 jin:.3 eom/um:.3 chae:.2
    won:.2 cheon:.2 bang:.2 gong/kong:.2 hyun/hyeon:.2`,
}
