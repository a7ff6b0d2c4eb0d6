import type { Culture } from './culture.ts'

export const bulgarian: Culture = {
  id: 'bulgarian',
  title: 'Bulgarian',
  source:
    'Structure: "A Guide to Names and Naming Practices" (UK, 2006): own name, father\'s name with -ov or -ova, family name. Romanisation: Bulgarian Transliteration Act 2009, and older French forms. Lists and shares: own compilation and estimate.',
  asOf: '2026-11',
  order: 'given-patronymic',
  given: `
    aleksandar/alexander/alexandar/aleksandur:2 aleksandra/alexandra anelia/aneliya angel:1 ana anna:1 antoaneta
    antoan anton:1 asen/assen:1 asya/asia asparuh boris:1 bogdan bojidar/bozhidar/bozidar borislav/borislaw
    boyan/bojan blagoy/blagoi boryana/boriana valentin:1 valentina vasil/vassil:2 vasilka
    ventsislav/ventzislav/vencislav veselin/vesselin veselina/vesselina viktor violeta vladimir:1 vesela veska
    vladislav vanya/vania
    gabriela galina galya/galia ganka gergana:1 georgi/georgy/gueorgui:5 ginka damyan/damian danail daniel
    daniela:1 darina desislava/dessislava:1 denitsa/denica dimitar/dimiter/dimitur/dimitr:3 dimitrina dimo
    dobromir dobri donka elena:1.5 elisaveta emil:1 emilia/emiliya/emilija:1 emanuil evgeni evgenia
    zhivko/jivko:1 zhelyazko/jeliazko zhana zdravko zlatka zlatko zoya zornitsa/zornica
    ivan:6 ivanka:1 ivaylo/ivailo:1 ivelina iliya/ilia:1 ilian/iliyan iskra irina:1 iva ivo
    yordan/jordan/iordan:2 yordanka/jordanka/iordanka:1 yana yoana/ioana yavor/iavor kaloyan/kalojan kalin
    kalina kamen katerina/ekaterina:1 kiril:1 kostadin/konstantin kosta krasimir/krassimir/crassimir:1.5
    krasimira/krassimira:1 kremena kristina/christina kristian/christian kamelia
    lachezar/lachesar lilyana/liliana lyubomir/lubomir/liubomir/ljubomir:1 lyudmil/ludmil lyudmila/ludmila lubka
    maya/maia maria/mariya/mariia/marija:3 mariana/mariyana:1 marin:1 marina margarita:1 martin:1.5 milen/millen
    milena:1 milka miroslav miroslava mihail/michail/mikhail:1 miglena mladen momchil/momtchil
    nadezhda/nadejda:1 nadya neli nevena nedyalka/nedialka nikola:1.5 nikolay/nikolai/nicolai/nikolaj:3 nikoleta
    nina ognyan/ognian
    pavel pavlina penka petar/peter/petur/petr:2.5 petko petya/petia:1 plamen/plammen:1.5 polina radka
    radoslav/radoslaw:1 radostina radostin rayna/raina ralitsa/ralitza/ralica rosen/rossen:1
    rositsa/rositza/rossitsa:1 rumen/roumen:1.5 rumyana/rumiana/roumiana:1 ruslan sashka svetla svetlana
    svetoslav/svetozlav svilen silvia/silviya:1 simeon/simon:.5 simona slavcho snezhana/snejana:1 sonya/sonia
    spas stanimir stanislav:1 stanka stefan:2 stefka stela stoyan/stojan/stoian:2 stoyanka/stoianka stoyanka
    tanya/tania tatyana/tatiana temenuzhka/temenujka todor/teodor:1.5 todorka teodora:1 toshko
    tsvetan/tzvetan/cvetan:1 tsvetanka/tzvetanka/cvetanka tsvetelina/tzvetelina/cvetelina:1 tsvetomir/cvetomir
    hristina/christina/khristina:.5 hristo/christo/khristo/hristos:2 yuliyan/iulian/julian yuliana
    yulia/julia/iulia`,
  family: `
    ivanov:3 georgiev:2.5 dimitrov:2.5 petrov:1.5 nikolov:1.5 hristov/christov/khristov:1
    stoyanov/stojanov/stoianov:1 todorov:1 iliev:1 angelov:1 vasilev/vassilev:1 atanasov:1 petkov:.6
    yordanov/jordanov/iordanov:.6 marinov:.6 kolev:.6 popov:.5 stefanov:.5 asenov/assenov:.3
    mihaylov/mihailov:.5 mitev:.3 kostov:.3 pavlov:.3 simeonov:.3 manolov:.2 zhelev/jelev/gelev:.2
    bozhilov/bojilov/bozilov:.1 tsankov/tzankov/cankov:.1 chavdarov/tchavdarov/cavdarov:.05
    tsvetkov/tzvetkov/cvetkov:.2 yankov/jankov:.2 zlatev:.1 kirilov:.2 velikov:.1 krastev/krustev:.2
    stanchev/stantchev:.2 dobrev:.2 rusev/roussev:.2 naydenov/naidenov:.2 borisov:.2 hadzhiev/hadjiev/hadziev:.1
    mladenov:.2 slavov:.1 tonev:.1 ganchev/gantchev:.1`,
  nicknames: `
    aleksandar: sasho sashko alex alek
    aleksandra: sasha
    georgi: gosho joro zhoro george
    dimitar: mitko dimcho dimo
    ivan: vanyo ivancho john
    ivanka: vanya
    yordan: dancho
    yordanka: dani
    katerina: katya katia kate
    konstantin: kosta koko
    krasimir: krasi
    krasimira: krasi
    lyubomir: lyubo lubo
    maria: mimi mara mary
    mihail: misho
    nikolay: niki kolyo nick
    nikola: niki kolyo
    petar: pesho pepi
    plamen: plamencho
    rumen: rumencho
    stefan: stefo
    stoyan: stoyo
    todor: tosho
    teodora: teddy
    tsvetelina: tsveti cveti
    tsvetan: tsetso ceco
    hristo: itso icho
    vasil: vasko
    vladimir: vlado
    desislava: desi
    gergana: geri
    emilia: emi
    elena: eli lena
    borislav: bobi
    radoslav: rado
    ventsislav: ventsi
    zhivko: jivko`,
  familyEndings: [
    ['ska', 'ski'],
    ['ova', 'ov'],
    ['eva', 'ev'],
    ['off', 'ov'],
    ['eff', 'ev'],
  ],
  endings: 'ov ova ev eva',
  sounds: [
    ['tch', 'ch'],
    ['tz', 'ts'],
    ['j', 'y'],
    ['ch', 'h'],
  ],
}
