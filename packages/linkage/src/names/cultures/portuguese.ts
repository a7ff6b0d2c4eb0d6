import type { Culture } from './culture.ts'

export const portuguese: Culture = {
  id: 'portuguese',
  title: 'Portuguese or Brazilian',
  source:
    'Structure: "A Guide to Names and Naming Practices" (UK, 2006): one or two given names, mother\'s then father\'s surname, particles optional, Filho/Neto/Junior for a namesake. Lists and shares: own compilation and estimate.',
  asOf: '2026-11',
  order: 'given-first',
  particles: 'da das do dos de e d',
  titles: 'dom dona senhor senhora',
  weak: 'filho junior neto sobrinho',
  given: `
    adriana adriano:1 afonso/alfonso aldair alessandra alessandro alex alexandra alexandre/alexander:1 alice
    aline:1 alvaro amanda:1 ana/anna:4 anderson:1 andre:1 andreia/andrea:1 angela anselmo antonia antonio:3
    armando arthur/artur aurora beatriz/beatris:1 benedito bernardo bianca breno bruna bruno:1.5 caio
    camila/camilla:1 carla carlos:3 carolina cassio catarina cecilia celia celso cesar cicero clara claudia:1
    claudio:1 clarice conceicao:.5 cristiano/christiano cristina:1
    daniel:1.5 daniela/danielle:1 danilo davi/david debora:1 denis denise diana diego/diogo:1 domingos douglas
    edgar edilson edson:1 eduarda eduardo/edoardo:1.5 elaine elena eliana eliane elias elisa
    elizabete/elisabete/elisabeth elsa emanuel emerson erica/erika ester/esther eva evandro fabiana fabiano
    fabio:1 fabricio/fabrizio fatima:.5 felipe/filipe/phelipe/philipe:1.5 fernanda:1 fernando:1.5 filomena
    flavia flavio francisca francisco:2 frederico gabriel:1.5 gabriela/gabriella:1 geraldo gilberto gilson
    giovana giovani/giovanni gisele/gisela gloria goncalo graca guilherme/guilerme:1 gustavo:1
    helena henrique/enrique:1 hugo/ugo igor ines ingrid irene isabel/izabel:1 isabela/isabella/izabela isaura
    ivan ivo jaime/jayme janaina jean jessica/gessica joana joao/joam:4 joaquim jonas jorge:1.5 jose/joze:5
    josefa joselito jucelino julia:1 juliana/giuliana:1.5 juliano julio:1 karina kelly lara larissa/larisa laura
    leandro:1 leonardo/leonardu:1 leticia/letizia liliana lorena luan lucas/lukas:1.5 lucia luciana:1 luciano:1
    lucilia luis/luiz:3 luisa/luiza:1 luna
    madalena/magdalena manuel/manoel:2 manuela marcela marcelo/marcello:1.5 marcia:1 marcio:1 marco marcos:1.5
    margarida maria:8 mariana/marianna:1.5 marina mario:1 marisa/mariza marlene marta/martha mateus/matheus:1
    matilde mauricio/maurizio mauro miguel/migel:1.5 milton monica/monika:1 murilo nadia natalia/nathalia:1
    nelson:1 neusa/neuza nuno octavio/otavio odete olga olivia orlando oscar osvaldo/oswaldo
    patricia:1.5 paula:1 paulo:3 pedro:2 priscila/priscilla quiteria rafael/raphael:1.5 rafaela/raphaela
    raimundo ramon raquel/rachel raul rebeca/rebecca regina reinaldo renan renata:1 renato:1 ricardo:1.5 rita:1
    roberta roberto:1.5 rodrigo:1.5 rogerio:1 romeu ronaldo rosa:1 rosana rosangela rosaria rui/ruy sabrina
    samuel sandra:1.5 sara/sarah sebastiao sergio:1 severino silvana silvia/sylvia silvio/sylvio simone:1
    sofia/sophia sonia:1 susana/suzana tania tatiana teresa/tereza/theresa:1 thais/tais tiago/thiago:1.5
    tomas/thomas ulisses vagner/wagner:1 valdir valeria/waleria valter/walter vanderlei/wanderley vanessa:1
    vania vera:1 veronica vicente vinicius/vinycius:1 virginia vitor/victor:1 vitoria/victoria viviane/viviana
    wellington/welington/uelinton:.5 wesley/weslei william/wiliam wilson/uilson yara/iara yuri/iuri zelia zilda`,
  family: `
    silva/sylva:8 santos:6 oliveira/olivera:4 souza/sousa/suza:3 rodrigues/rodriguez:2.5 ferreira/ferrera:2.5
    alves/alvez:2 pereira:2.5 lima/lyma:1.5 gomes/gomez:1.5 costa:2 ribeiro:1.5 martins/martinz:1.2
    carvalho/carvallo:1.2 almeida:1 lopes/lopez:1 soares:1 fernandes/fernandez:1 vieira/viera:.8
    barbosa/barboza:.8 rocha:.8 dias/diaz:.8 nascimento:.8 andrade:.6 moreira:.6 nunes/nunez:.6
    marques/marquez:.6 machado:.5 mendes/mendez:.5 freitas:.5 cardoso/cardozo:.5 ramos:.5
    goncalves/gonsalves/goncalvez:.6 santana/sant'ana:.5 teixeira/teixera/texeira:.5 araujo:.7 pinto:.5
    melo/mello:.4 correia/correa:.4 cunha:.4 castro:.4 campos:.4 cruz:.3 monteiro:.4 moura:.3
    batista/baptista:.4 figueiredo/figueredo/figueirido:.2 magalhaes/magalhais:.2 queiroz/queiros:.1
    xavier/chavier:.2 matos/mattos:.2 tavares:.2 azevedo/azevedu:.2 reis:.3 pires:.2 antunes:.2 fonseca:.3
    neves:.2 coelho:.2 macedo:.1 miranda:.2 brito/britto:.2 borges:.2 leite:.1 duarte:.2 medeiros:.2 peixoto:.1
    guimaraes:.2 bezerra/beserra:.1 farias:.1 simoes:.1`,
  nicknames: `
    antonio: toni tonio toninho tony
    francisco: chico xico paco
    jose: ze zeca joseph pepe
    joao: joca joaozinho john
    luis: lula luisinho
    eduardo: edu dudu
    fernando: nando
    fernanda: nanda
    manuel: manel nelo mane
    paulo: paulinho paul
    pedro: pedrinho peter
    roberto: beto
    alberto: beto
    carlos: carlinhos cacau charles
    rafael: rafa
    gabriel: gabi biel
    gabriela: gabi
    guilherme: gui
    leonardo: leo
    ricardo: rick
    rodrigo: digo
    beatriz: bia
    patricia: paty
    isabel: bel
    isabela: isa bela
    mariana: mari
    juliana: ju
    daniela: dani
    daniel: dani
    alexandre: xande alex
    cristina: cris tina
    margarida: guida
    joaquim: quim
    augusto: guto
    gustavo: guga`,
  endings: 'eira eiro inho',
}
