import type { Culture } from './culture.ts'
import { muslimMen, muslimWomen } from './muslim-given-names.ts'

export const turkish: Culture = {
  id: 'turkish',
  title: 'Turkish',
  source:
    'Structure: "A Guide to Names and Naming Practices" (UK, 2006): one or two given names, surname since 1934; dotless i, soft g and cedillas dropped. Lists and shares: own compilation and estimate.',
  asOf: '2026-11',
  order: 'given-first',
  titles: 'bey hanim aga',
  weak: 'haci',
  given: `${muslimMen} ${muslimWomen}
    mehmet/mehmed:4 ahmet:3 ayse:3 aysel aysun aynur aylin aysegul ayten ata arda ali ayhan alper alp altan asli
    atilla/attila aydin ayca baris batuhan berat berk berkay bilge birol bora bugra bulent burak burcu busra can
    canan cem cemil ceren cetin ceyda cihan coskun damla deniz derya devrim dilek dogan duygu ebru ece ege
    elif:1 emel emrah emre:1 ender engin erdal erdem erdogan eren erhan erkan erol ersin ertan ertugrul esra
    evren fatih:1 ferdi fikret figen filiz fusun
    gamze gokhan/goekhan:1 gokce/goekce gonul/goenul gul/guel gulay gulcan guler gulsen gulten gultekin
    gunes/guenes gurkan hakan:1 halil hande hatice:2 hulya huseyin:2 ilhan ilker ilkay inci irem ismet isik kaan
    kadriye kemal:1 kenan koray kubra levent leman mehtap melek meltem mert merve mesut metin mine muhammet
    murat/murad:2 mustafa:4 muge nazli necati necla nermin nese nevin nihat nil nilgun nurcan nurhan nuray oguz
    oguzhan okan oktay olcay onder/oender onur/onour orhan osman omur ozan ozge/oezge ozgur/oezguer ozlem/oezlem
    pelin pinar polat ramazan recep/rejep remzi riza sabri sahin savas saziye secil seda sedat sefa selcuk selin
    selma semih semra sena serap sercan serdar serhan serkan:1 serpil sevda sevgi sevil sevim sibel sinan songul
    suat suleyman sukran sukru/shukru tamer taner tarkan tayfun tolga tugba tulay tulin tuncay turan turgay
    turgut turkan ufuk ugur umit umut unal ulku utku volkan yakup yalcin yavuz yesim yigit yildiz yilmaz yucel
    yuksel yunus yusuf zafer zerrin zeki zuhal`,
  family: `
    yilmaz:1.2 kaya:1 demir:1 celik/chelik:.8 sahin/shahin:.8 yildiz:.7 yildirim:.7 ozturk/oeztuerk:.7 aydin:.6
    ozdemir/oezdemir:.6 arslan/aslan:.7 dogan:.6 kilic/kilich:.6 cetin/chetin:.5 kara:.5 koc:.5 kurt:.5 ozkan:.4
    simsek/shimshek:.4 polat:.4 ozcan:.3 korkmaz:.3 cakir/chakir:.3 erdogan:.3 yavuz:.3 can:.3 acar:.2 sen:.2
    aktas/aktash:.3 guler:.3 yalcin:.3 gunes/guenes/gunesh:.3 bozkurt:.3 bulut:.3 keskin:.2 avci:.2 turan:.2
    unlu/uenlue:.1 karadag:.1 cakmak/chakmak:.1 demirtas/demirtash:.1 ozcelik/oezcelik:.2 bayraktar:.1 saglam:.1
    akin:.1 tekeli:.02 tas/tash:.2 toprak:.1 tekin:.2 uzun:.1 yildizhan:.01 kaplan:.3 kocak:.1`,
  nicknames: `
    ibrahim: ibo
    ismail: ismo
    mehmet: memo memis mohammed
    muhammet: mehmet
    mustafa: mustik
    abdullah: apo
    fatma: fatos
    oguzhan: oguz
    zeynep: zeyno
    huseyin: huso
    hasan: haso
    suleyman: sulo
    omer: omar
    aysegul: ayse
    emine: eminos
    hatice: hatos`,
  endings: 'oglu tas han gul can',
  sounds: [
    ['c', 'j'],
    ['ae', 'a'],
    ['oe', 'o'],
    ['ue', 'u'],
  ],
}
