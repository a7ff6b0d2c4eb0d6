import type { Culture } from './culture.ts'

/** Romanian, with the Roma of Romania, who may lawfully bear several surnames one after another. */
export const romanian: Culture = {
  id: 'romanian',
  title: 'Romanian',
  source:
    'Structure: "A Guide to Names and Naming Practices" (UK, 2006): surname first on papers, two or three given names, s and t with comma, cedilla or nothing. Lists and shares: own compilation and estimate.',
  asOf: '2026-11',
  order: 'given-first',
  titles: 'domnul doamna',
  given: `
    adelina adrian:1 adriana alexandru/aleksandru:2 alexandra:1.5 alin alina ana:1.5 anca andrada andrei:2.5
    andreea:2 anisoara anton aurel aurelia bianca bogdan:1 camelia carmen catalin:1 catalina cezar ciprian
    claudia claudiu constantin:1.5 constanta corina cornel cornelia cosmin costel costin
    cristian/christian/kristian:1.5 cristina:1.5
    damian dan daniel:1 daniela:1 danut daria darius david denisa diana dorel dorin dorina doru dragos
    dumitru/dimitru:1 dumitra ecaterina/katerina/ecaterine edi eduard elena:2.5 eliza emil emilia eugen eugenia
    eva felicia florentin florentina florin:1 florica florina francisc
    gabriel:1 gabriela george:1 georgeta georgiana gheorghe/gheorge:2 gica gina grigore horia/horea iacob ileana
    ilie ina ion:3 ioan:2 ioana ionel ionela ionut:1.5 irina iulia iulian iuliana laurentiu larisa laura lavinia
    lenuta leon liliana liviu livia loredana lucian luca lucia luminita
    madalin madalina magdalena maricica marian:1 mariana:1 marin:1 marius:1.5 marcel maria:4 marilena
    mihai/mihail:2.5 mihaela:1.5 mihaita mircea mirela mirabela monica nadia narcis narcisa nelu nicoleta
    nicolae/niculae/nicolaie:1.5 nicu nicusor octavian octavia oana ovidiu olimpia paul paula petre/petru:1
    petronela petrica radu:1 raluca ramona razvan remus rodica roxana romeo robert
    sabin sabina sandu sanda sebastian silviu silvia simona sorin sorina stan stanca stefan/shtefan:1 stefania
    stela stelian steluta tanase teodor teodora tiberiu toma traian tudor valentin valentina valeriu
    vasile/vasilie:1.5 vasilica veronica victor victoria viorel viorica vlad violeta virgil virginia zamfira
    zaharia`,
  family: `
    popa:1 popescu/popesku:1 pop:.8 radu:.6 ionescu:.6 dumitru:.6 stan:.6 stoica/stoika:.6 gheorghe:.6 matei:.5
    ciobanu/chobanu:.5 rusu:.5 constantin:.5 marin:.4 lazar:.4 dumitrescu:.3 florea:.3 dinu:.3 moldovan:.4
    moldoveanu:.3 stanciu/stanchu:.3 nistor:.3 florescu:.2 sandu:.4 munteanu:.5 serban/sherban:.3 balan:.4
    voicu:.3 muresan/mureshan:.4 lacatus/lacatush/lacatusu:.1 caldarar/caldararu:.05 stanescu:.2
    campeanu/cimpeanu:.1 tutu tanase:.3 vasile:.3 neagu:.3 nita:.3 preda:.2 barbu:.3 enache:.3 tudor:.3
    georgescu:.2 diaconu:.2 ilie:.3 mocanu:.3 oprea:.3 petrescu:.2 anghel:.2 iordache:.3 calin:.2
    covaci/kovaci/covaciu:.1 rostas/rostash:.1 gabor:.1 stanica:.1 miclescu:.02 mihai:.3 manea:.2 ene:.2 toma:.3
    cretu:.2 dragomir:.2 costea:.2 grigore:.2 lupu:.3 zamfir:.2`,
  nicknames: `
    gheorghe: george gigi ghita gica gogu
    alexandru: alex sandu alecu
    alexandra: alex sanda ale
    ion: ionel nelu ionica ionut
    ioan: ionel nelu john
    constantin: costel costi costica dinu
    dumitru: mitica mitru
    nicolae: nicu nae nicusor
    mihai: misu mihaita michael
    mihaela: miha ela
    vasile: vasilica
    florin: florinel
    maria: mia marica maricica
    elena: lenuta ileana leana ela
    ecaterina: cati catalina
    stefan: fane fanel stephen
    petre: petrica peter
    daniel: dan danut
    gabriel: gabi
    gabriela: gabi
    cristian: cristi
    catalin: cata
    andreea: andra dea
    anton: toni
    georgeta: geta
    nicoleta: nico`,
  endings: 'escu eanu oiu aru',
}
