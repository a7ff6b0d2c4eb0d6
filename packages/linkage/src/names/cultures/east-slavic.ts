import type { Culture } from './culture.ts'

export const eastSlavic: Culture = {
  id: 'east-slavic',
  title: 'Ukrainian, Russian or Belarusian',
  source:
    'Structure: "A Guide to Names and Naming Practices" (UK, 2006). Romanisation: Ukrainian Cabinet resolution 55 of 2010, ICAO Doc 9303 for Russian, and the German and French habits met in travel papers. Lists and shares: own compilation and estimate. Ukrainian and Russian forms of one name are one class because papers of the same person carry both.',
  asOf: '2026-11',
  order: 'given-patronymic',
  given: `
    oleksandr/aleksandr/alexandr/alexander/aleksander/oleksander/alyaksandr:4 oleksandra/aleksandra/alexandra:1
    oleksii/oleksiy/aleksei/alexei/alexey/aleksey/oleksij/aleksej/alyaksei:3
    anatoliy/anatoly/anatolii/anatoli/anatolij:1 andriy/andrii/andrei/andrey/andrej/andriej/andrij:3
    anna/hanna/ganna:2 antonina anton/antin:1 artem/artyom/artiom:1.5 arkady/arkadiy arsen/arseniy/arseny
    alina:1 alla:1 albina anastasia/anastasiia/anastasiya/nastassia:2 angelina anzhela/angela
    bohdan/bogdan:1 bohdana/bogdana borys/boris:.5 bronislav valentyn/valentin:.5 valentyna/valentina:1
    valery/valeriy/valerii/valerij:1 valeria/valeriya/valeriia:.5 vasyl/vasily/vasiliy/vasilii/vasil/vassili:1
    veronika/veronica vira/vera:1 viktor/victor:1.5 viktoria/viktoriya/viktoriia/victoria:1.5
    vitalii/vitaly/vitaliy/vitali/vitalij:1.5 vladislav/vladyslav/wladislaw:1 vladislava
    volodymyr/vladimir/volodimir/wladimir/uladzimir:3 vyacheslav/viacheslav/vjatscheslaw/vacheslav:1 vsevolod
    halyna/galina/galyna:1.5 hennadii/gennady/gennadiy/gennadii/hennadiy:.5
    hryhoriy/grigory/hryhorii/grigori/grigoriy:.5 heorhiy/georgy/georgii/georgiy/heorhii gleb/hlib
    danylo/danila/daniil/danil/danyil:.5 darya/daria/dariya/dariia:1 denys/denis:1 diana
    dmytro/dmitry/dmitri/dmitriy/dmitrii/dmitrij/dimitri/dzmitry:2.5
    eduard/edward ella emma elvira
    yevhen/evgeny/evgeniy/evgenii/eugene/yevgeny/yevgeniy/ievgen/jewgeni/yauhen/evgenij/evhen:1.5
    yevheniia/evgenia/evgeniya/yevgenia/evgeniia/yevheniya:.5 yehor/egor/yegor:.7 ihor/igor/ihar:1.5
    illia/ilya/ilia/ilja/illya:1 inna:1 ivan/iwan:2.5 ivanna iryna/irina/irena/irine:2.5 inga ilona
    kateryna/ekaterina/yekaterina/katerina/catherine/iekaterina/jekaterina/katsiaryna:2
    kyrylo/kirill/kiril/kirilo:.7 kira klavdia kostiantyn/konstantin/kostyantyn/constantin:1
    ksenia/kseniya/xenia/kseniia:.7 lada larysa/larisa:1 leonid:.5 lesia/lesya lev/leo lidia/lidiya/lydia:.5
    lilia/liliya/liliia:.5 liubov/lyubov/lubov/ljubow:1 liudmyla/lyudmila/ludmila/ljudmila/liudmila/lyudmyla:1.5
    maksym/maxim/maksim/maxym:2 margarita/marharyta/margaryta:.5 maria/mariya/mariia/maryia:2 maryna/marina:1.5
    matvii/matvey/matvei mykhailo/mikhail/mihail/mychajlo/mikhailo/michail:1.5
    mykola/nikolai/nikolay/nikolaj/mikola/nicolai:2 myroslav/miroslav myroslava/miroslava
    nadiia/nadezhda/nadia/nadiya/nadejda:1 natalia/nataliya/natalya/nataliia/natallia/natalija:2.5 nazar:.3
    nelia/nelya nina:1 nikita/mykyta:.7
    oleh/oleg:1.5 olena/elena/yelena/helena/alena/olenna/jelena:3 olha/olga/volha:2.5 oksana/oxana/aksana:1.5
    ostap pavlo/pavel/pawel:1.5 petro/petr/pyotr/piotr/pjotr:.7 polina/paulina:.7 platon raisa:.5 roman:1.5
    ruslan:.7 ruslana rostyslav/rostislav rymma/rimma
    semen/semyon/simon/semion:.3 serhiy/sergei/sergey/serhii/sergiy/sergii/serge/siarhei/sergej:3.5
    svitlana/svetlana/swetlana/sviatlana/svyetlana:2 snizhana/snezhana sofia/sofiia/sofiya/sofya:1
    stanislav/stanislaw:.7 stepan:.5 stefaniia/stefania sviatoslav/svyatoslav solomiia tamara:.5 taras:.7
    tetyana/tatiana/tatyana/tetiana/tatjana/tatsiana:2.5 timur tymofii/timofey/timofei tymur uliana/ulyana
    fedir/fyodor/fedor/fiodor/theodor:.3 vadym/vadim:1 yakiv/yakov/jakow:.2 yana/jana:.7
    yaroslav/jaroslav/iaroslav:.7 yaroslava yuliia/yulia/julia/yuliya/iuliia/juliya/iulia:1.5
    yurii/yuri/yury/iurii/yuriy/juri/jurij/jurii:1.5 zakhar zhanna/jeanne/janna/shanna zinaida zoya/zoia zlata
    ihnat danyil raya`,
  family: `
    ivanov/iwanow:.8 petrov:.4 sidorov:.2 smirnov:.6 kuznetsov/kusnezow/kouznetsov:.5 popov:.5
    vasiliev/vasilyev/vassiliev:.3 sokolov:.3 mikhailov/mihailov:.3 novikov:.3 fedorov/fyodorov:.3 morozov:.3
    volkov/wolkow:.3 alekseev/alekseyev/alexeev/alexeyev:.3 lebedev:.3 semenov/semyonov:.3 egorov/yegorov:.2
    pavlov:.3 kozlov:.3 stepanov:.2 nikolaev/nikolayev:.2 orlov:.2 andreev/andreyev:.2 makarov:.2
    zakharov/zaharov:.2 melnikov:.2 zaitsev:.2 soloviev/solovyov:.2 borisov:.2 yakovlev/jakowlew/iakovlev:.2
    grigoriev/grigoryev:.2 romanov:.2 vorobiev/vorobyov:.2 sergeev/sergeyev:.2 kovalev/kovalyov:.3
    melnyk/melnik:1 shevchenko/schewtschenko/chevtchenko:.9 boyko/boiko/bojko:.7 kovalenko:.7 bondarenko:.7
    tkachenko:.7 kovalchuk/kowaltschuk/kovaltchouk:.7 kravchenko/krawtschenko:.6 oliynyk/oliinyk/oleinik:.6
    shevchuk/schewtschuk/shevtchouk/chevtchouk:.6 koval:.5 polishchuk/polischuk:.5 bondar:.5
    tkachuk/tkatchouk/tkatschuk:.5 moroz:.4 marchenko:.4 lysenko:.4 rudenko:.4 savchenko:.4 petrenko:.4
    kravets:.3 hrytsenko/gritsenko/grytsenko:.3 zinchenko/sintschenko:.2 pavlenko:.3 klymenko/klimenko:.3
    ponomarenko:.3 hnatiuk/gnatyuk:.2 levchenko:.3 mazur:.3 vasylenko/vasilenko:.2 kharchenko:.3 karpenko:.3
    sydorenko/sidorenko:.3 havrylyuk/gavriliuk:.2 pavliuk/pavlyuk:.2 romaniuk/romanyuk:.2 savchuk:.2 khomenko:.2
    panchenko:.2 yakovenko:.2 kuzmenko:.2 zelenskyy/zelenskiy/zelensky/selenskyj/zelenskii:.05`,
  nicknames: `
    oleksandr: sasha sashko olex alex shura sanya
    oleksandra: sasha lesia shura
    oleksii: alyosha lyosha alex oleksa
    anastasia: nastya nastia asya
    anna: anya hannusia anyuta
    andriy: andrew andryusha
    borys: borya
    valentyna: valya
    vasyl: vasya basil
    viktor: vitya
    viktoria: vika vita
    vitalii: vitalik
    volodymyr: vova volodya vlad
    vladislav: vlad vladik
    vyacheslav: slava slavik
    halyna: halya galya
    hryhoriy: grisha hrysha gregory
    danylo: danya daniel
    darya: dasha
    dmytro: dima mitya dimitri
    yevhen: zhenya eugene gene
    yevheniia: zhenya
    illia: ilyusha
    ivan: vanya ivas john
    iryna: ira irka irisha
    kateryna: katya katia kate
    kostiantyn: kostya
    ksenia: ksyusha oksana
    liubov: lyuba luba
    liudmyla: lyuda luda mila
    maksym: max maks
    margarita: rita
    maria: masha marusia manya mary
    mykhailo: misha michael mykhas
    mykola: kolya nicholas mykolka
    nadiia: nadya
    natalia: natasha nata
    oleh: olezhka
    olena: lena alyona
    olha: olya
    oksana: ksyusha ksenia
    pavlo: pasha paul
    petro: petya peter
    polina: polya
    semen: syoma
    serhiy: seryozha serge serhiyko
    svitlana: sveta svitlanka
    sofia: sonya
    stanislav: stas
    tetyana: tanya tania
    yaroslav: slava yarik
    yuliia: yulya
    yurii: yura george`,
  familyEndings: [
    ['ckaya', 'cki'],
    ['tskaya', 'tski'],
    ['skaya', 'ski'],
    ['skaia', 'ski'],
    ['ska', 'ski'],
    ['skyi', 'ski'],
    ['skyy', 'ski'],
    ['skiy', 'ski'],
    ['skii', 'ski'],
    ['skyj', 'ski'],
    ['sky', 'ski'],
    ['lova', 'lov'],
    ['ova', 'ov'],
    ['eva', 'ev'],
    ['yova', 'yov'],
    ['owa', 'ov'],
    ['ewa', 'ev'],
    ['ow', 'ov'],
    ['ew', 'ev'],
    ['ina', 'in'],
    ['yna', 'yn'],
  ],
  endings: 'enko chuk ovich evich ovych ivna ovna evna ova eva yuk iuk skyi skaya ytsky',
  sounds: [
    ['tsch', 'ch'],
    ['tch', 'ch'],
    ['shch', 'sch'],
    ['kh', 'h'],
    ['w', 'v'],
    ['j', 'i'],
  ],
}
