import type { Culture } from './culture.ts'

export const albanian: Culture = {
  id: 'albanian',
  title: 'Albanian or Kosovar',
  source:
    'Structure: "A Guide to Names and Naming Practices" (UK, 2006): definite and indefinite forms, letters heard differently in English, Serbian spelling of the same surname. Lists and shares: own compilation and estimate.',
  asOf: '2026-11',
  order: 'given-first',
  particles: 'i e',
  given: `
    agim/agimi agron/agroni alban/albani albert aleksander altin/altini arber/arberi/arbr arben/arbeni
    ardian/ardiani ardit/arditi armend/armendi artan/artani arta astrit/astriti avni
    bashkim/bashkimi bekim/bekimi besa/bese besart besian besim/besimi besmir besnik/besniku blerim/blerimi
    blerina blerta bujar/bujari burim/burimi
    dardan/dardani dashamir dashnor driton/dritoni dritan/dritani drita/drite dorina durim edi edmond edon/edoni
    edona elira elton/eltoni elona elvis endri endrit/endriti eni enkeleda/enkelejda/enkeleida enver erald
    erion/erioni ermal ermira erjon/erjoni ervin/ervis esat
    faton fatos/fatosi fatmir/fatmiri fatjon/fatjoni fatbardh fisnik flamur/flamuri flora florian floriana
    florent gent gentian/gentjan genc gezim/gezimi/gzim gjergj/gjergji/djerdj/gergj gjon/gjoni gjin gjovalin
    hajdar hajrije hysen haxhi ilir/iliri ilirjana ilirian isuf jeton/jetoni jehona julian kastriot/kastrioti
    kreshnik/kreshniku klodian klajdi klevis klea kujtim/kujtimi
    leonard leonora lindita lirim lirie ledion luan/luani liman luljeta/luleta/lulieta lule luigj
    liridon/liridoni liridona mark/marku majlinda mentor mimoza migena mirela mirjeta naim nazim nazmi ndue
    ndrek nderim nora
    ornela orges pashk pellumb/pllumb petrit/petriti pjeter/pjetri prend/preng qazim/kazim qemal/kemal qendrim
    ramiz rexhep/redzep/rejep/recep refik rovena rozafa rudina rinor
    sadik saimir/sajmir selman shaban/saban shefqet/sefket/shefket shkelqim/skelqim shkumbin shpend/shpendi
    shpetim/spetim shpresa/shprese shqipe/shqipja/shipe/sqipe shqiponja skender/skenderi sokol/sokoli shkendije
    suela sulejman
    tahir taulant teuta tomor uran uke valbona valdet valdrin valmir valon/valoni vjollca/viollca valentina
    vesel veton visar/visari vlora xhafer/djafer/jafer xhemal/dzemal/jemal xhevdet/jevdet/dzevdet/djevdet
    xhevahire xhuljano/giuliano/juliano/xhuliano xhulia xhelal/dzelal xhavit/javit/dzavit yll/ylli yllka
    zef/zefi zamir zana zenel zamira zyra`,
  family: `
    hoxha/hodza/hoxhaj/hodzha/hoja/hodja:2 shehu/shehaj/shehi:1 krasniqi/krasnici/krasnichi:2 gashi/gasi:2
    berisha/berisa:1.5 kelmendi:.5 bytyqi/bytyci/bitici/bitiqi:.5 morina:1 shala/sala:1 hoti/hotaj:.5
    thaqi/thaci:.4 kastrati:.5 beqiri/beqiraj/bekiri/bekiraj/beciri:.6 dervishi/dervishaj/dervisi:.3
    hyseni/huseni:.4 osmani/osmanaj:.5 rama/ramaj:.8 ismaili/ismajli:.3 ahmeti/ahmetaj:.4
    cela/cella:.4 gjoka/djoka:.4 gjini/gjinaj:.3 leka/lekaj:.5 marku/markaj:.5 prifti:.5 dhima/dima:.2
    zhubi/jubi/zubi:.05 prendushi:.05 prendi/prenga:.3 kola/kolaj:.5 hasani/hasanaj:.4 murati/murataj:.3
    mehmeti/mehmetaj:.4 aliaj/aliu:.5 bajrami/bajramaj:.4 gjonaj/gjoni:.3 ndreu:.2 lleshi/leshi:.3
    sinani/sinanaj:.3 mustafa/mustafaj:.4 zeneli/zenelaj:.3 deda/dedaj:.3 meta/metaj:.3 toska:.2 dushku:.1
    basha/bashaj:.3 celaj:.1 xhaferi/jaferi/dzaferi:.2 qosja/cosja:.1 haxhiu/hajiu:.1 sadiku/sadikaj:.2`,
  nicknames: `
    gjergj: george jorgo georgios
    gjon: john
    pjeter: peter
    mark: marko
    enkeleda: keda eni
    aleksander: sandri aleks
    luljeta: lule
    skender: alexander
    zef: joseph
    elidon: doni
    klaudia: klea`,
  letters: 'xh ^rr shq zh gj qi qe',
  endings: 'aj iu llari oshi',
  sounds: [
    ['ije$', 'ia'],
    ['xh', 'j'],
    ['zh', 'j'],
    ['gj', 'j'],
    ['dz', 'j'],
    ['ch', 'c'],
    ['q', 'c'],
    ['th', 't'],
    ['dh', 'd'],
    ['y', 'u'],
  ],
}
