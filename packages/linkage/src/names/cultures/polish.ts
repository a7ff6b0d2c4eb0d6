import type { Culture } from './culture.ts'

export const polish: Culture = {
  id: 'polish',
  title: 'Polish',
  source:
    'Structure: "A Guide to Names and Naming Practices" (UK, 2006): -ski and -ska for one family, double surnames after marriage. Lists and shares: own compilation and estimate.',
  asOf: '2026-11',
  order: 'given-first',
  titles: 'pan pani',
  given: `
    adam:1.5 adrian adrianna agata agnieszka/agnieshka:2 albert aleksander/alexander aleksandra/alexandra aleksy
    alicja/alicia amelia andrzej/andrej/andrzey:3 aneta/anetta angelika anita anna:4 antoni/antony arkadiusz
    artur/arthur barbara:2 bartosz bartlomiej/bartholomiej beata/beate bernard bernadetta blazej bogdan boguslaw
    boguslawa boleslaw bozena bronislaw bronislawa
    cecylia cezary czeslaw czeslawa damian daniel danuta:1 daria dariusz:1.5 dawid/david dominik dominika
    dorota:1 edward edyta/edita eliza elzbieta/elzbeta/elsbieta:2 emil emilia ewa/eva:2 ewelina/evelina
    eugeniusz eugenia fabian felicja feliks filip/philip franciszek gabriel gabriela genowefa grazyna:1
    grzegorz/gregorz:1.5 gustaw
    halina:1 hanna/hannah helena henryk henryka hubert igor ilona irena ireneusz iwona/ivona:1
    izabela/isabela/izabella jacek/jacec jadwiga/jadviga jakub/jacob:1 jan:3 janina janusz/janush:1
    jaroslaw/yaroslav jaroslawa jerzy/jerzey:1.5 joanna:2 jozef/josef jolanta:1 jolanta julia julian
    justyna/justina kacper/kasper kamil kamila karol karolina/carolina katarzyna/katazyna/catarzyna:2.5
    kazimierz kinga klaudia konrad/conrad krystian/krystyan krystyna/kristina:1.5
    krzysztof/kryzsztof/krzystof/kshishtof:3
    laura leon leszek lidia lucja lucjan lucyna ludwik lukasz/lucasz/lukash:2 maciej:1 magdalena:2 maja
    malgorzata/margorzata/malgozata:2.5 marcel marcin/martsin:2 marek:2 maria:2.5 marian marianna mariola
    mariusz:1 marta/martha:1 martyna mateusz/mateush:1.5 michal/mihal:2 mieczyslaw mikolaj milena miroslaw
    miroslawa monika:2 natalia nikodem nina oliwia/olivia olga oskar otylia patrycja/patricia patryk/patrick
    pawel:2 piotr/pioter:3 przemyslaw/przemislav radoslaw rafal/raphal:1 renata robert:1 roman roza ryszard:1
    sandra sebastian slawomir stanislaw/stanislav:1.5 stanislawa stefan stefania sylwester/sylvester
    sylwia/sylvia szymon/shimon tadeusz/tadeush:1 tadeusz teresa/theresa:1 tomasz/tomash/tomas:2.5
    urszula/ursula waldemar wanda/vanda weronika/veronika wieslaw wieslawa wiktor/viktor wiktoria/viktoria
    wioletta/wioleta witold wladyslaw/vladislav wlodzimierz/wlodzimir wojciech/woyciech/vojciech:1.5
    zbigniew/zbigniev:1 zdzislaw zenon zofia/sofia zuzanna/zuzana zygmunt`,
  family: `
    nowak/novak:.6 kowalski/kovalski:.4 wisniewski/wishniewski:.3 wojcik/woycik/vojcik:.3
    kowalczyk/kovalchik/kowalchyk:.3 kaminski:.3 lewandowski:.3 zielinski:.3 szymanski/shimanski:.3 wozniak:.3
    dabrowski/dombrowski:.3 kozlowski:.2 jankowski:.2 mazur:.2 wojciechowski:.2 kwiatkowski:.2
    krawczyk/krawchyk:.2 kaczmarek:.2 piotrowski:.2 grabowski:.2 zajac:.2 pawlowski:.2 michalski:.2 krol:.2
    wieczorek:.2 jablonski:.2 wrobel:.2 nowakowski:.2 majewski:.1 olszewski:.1 stepien:.1 malinowski:.1
    jaworski:.1 adamczyk:.1 dudek:.1 nowicki:.1 pawlak:.1 gorski:.1 witkowski:.1 walczak:.1 sikora:.1 baran:.1
    rutkowski:.1 michalak:.1 szewczyk:.1 ostrowski:.1 tomaszewski:.1 pietrzak:.1 zalewski:.1 wroblewski:.1
    marciniak:.1 jasinski:.1 zawadzki:.1 bak:.1 jakubowski:.1 sadowski:.1 duda:.1 wilk:.1 chmielewski:.1
    wlodarczyk:.1 borkowski:.1 sokolowski:.1 szczepanski:.1 szczepaniak:.1 sawicki:.1 lis:.1 kubiak:.1
    maciejewski:.1 kucharski:.1 kalinowski:.1 mazurek:.1 brzozowski/bzhozovski:.1 golebiewski:.05
    wilczek/wilchek/vilchek:.05 janik:.1`,
  nicknames: `
    katarzyna: kasia kaska catherine katherine
    malgorzata: gosia malgosia margaret
    agnieszka: aga agnes
    aleksandra: ola olenka
    aleksander: alek olek
    anna: ania anka hania
    barbara: basia
    elzbieta: ela elka elizabeth
    ewa: ewka
    joanna: asia joasia aska
    jolanta: jola
    karolina: karola
    krystyna: krysia
    krzysztof: krzysiek krzys chris christopher
    magdalena: magda
    monika: monia
    natalia: natalka
    zofia: zosia
    zuzanna: zuza
    teresa: tereska
    grzegorz: grzesiek greg grzes gregory
    jakub: kuba james
    jan: janek jasiek jas john
    janusz: janek
    jerzy: jurek george
    jozef: jozek joseph
    kazimierz: kazik
    lukasz: luke lukas
    maciej: maciek
    marcin: martin
    mateusz: mati matthew
    michal: misiek michael
    mikolaj: miki nicholas
    pawel: paul
    piotr: piotrek peter
    przemyslaw: przemek
    radoslaw: radek
    rafal: rafi raphael
    ryszard: rysiek richard
    slawomir: slawek
    jaroslaw: jarek
    miroslaw: mirek
    boguslaw: bogus
    stanislaw: staszek stas
    stanislawa: stasia
    szymon: simon
    tadeusz: tadek
    tomasz: tomek tom thomas
    waldemar: waldek
    wieslaw: wiesiek
    wojciech: wojtek woytek
    zbigniew: zbyszek
    andrzej: andrew jedrek
    bartosz: bartek
    bartlomiej: bartek
    dariusz: darek
    mariusz: mario
    sebastian: seba
    wladyslaw: wladek
    edward: edek
    eugeniusz: gienek`,
  familyEndings: [
    ['dzka', 'dzki'],
    ['ska', 'ski'],
    ['cka', 'cki'],
    ['owna', ''],
    ['owa', ''],
  ],
  letters: 'sz cz rz prz ^w[lr]',
  endings: 'ski ska cki cka wicz czyk szcz iak dzki dzka owski owska',
}
