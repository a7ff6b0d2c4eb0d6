import type { Culture } from './culture.ts'
import { muslimMen, muslimWomen } from './muslim-given-names.ts'

export const sudanese: Culture = {
  id: 'sudanese',
  title: 'Sudanese',
  source:
    'Structure: "A Guide to Names and Naming Practices" (UK, 2006): own name, father\'s, grandfather\'s; el- written to the name; q heard and written g. Lists and shares: own compilation and estimate.',
  asOf: '2026-11',
  order: 'chain',
  particles: 'al el',
  titles: 'sheikh hag hajj sayed',
  given: `${muslimMen} ${muslimWomen}
    altoum/altom/eltoum
    abdelbagi/abdulbaqi/abdalbagi abdelmahmoud abdelmoneim/abdulmunim/abdelmonim abdelazim/abdulazim
    abakar/abaker adam:2 ahlam algaili/elgaili/gaili alnoor/elnour/elnur/alnour alsadig/elsadig/sadig
    altayeb/eltayeb/altayib/tayib amna/amnah asha awad awadalla/awadallah awatif azhari babiker/babikir
    badawi/bedawi bahreldin/bahreddin/bahraddin/bahr-eldin bakhit/bakheit bakri/bakry balla bushra
    bushara/bishara daoud dafalla/dafallah dirar elamin/alamin elfadil/alfadil/elfadel elfatih/alfatih/fatih
    elhadi/alhadi elhaj/alhaj elmahi/almahi elmahdi elmuiz/almuiz elrasheed/alrashid/elrashid elsheikh/alsheikh
    eltigani/altijani/altigani/tijani elzaki/alzaki elzein/alzain/elzain/alzein elzubair/alzubair
    fadlalla/fadlallah/fadallah fadul fathia gamar/qamar gasim/qasim gism/gisma haggar hamad hamdan harun hashim
    hassabo/hassabu hawa hussein idris/idriss imad ishag ismail izzeldin/ezzeldin/izzaldin jalal
    jimaa/gumaa/juma/gomaa kabbashi kamal kamil khalafalla khalifa khogali/khojali kuku kodi lubna magdi/majdi
    mahgoub/mahjoub mamoun mekki/makki mirghani/merghani/mirgani moawia/muawiya/moawiya
    mohieldin/muhieldin/mohyeldin/muhyiddin mubarak mudathir/modather muna musa nafisa nagla nahid
    nasreldin/nasraldin/nasreddin omer osman rabie rihab saadeldin sabir sadig salaheldin/salahaldin sayeda
    siddig sitana sitelbanat suad sulafa suliman taha tariq tayseer widaa wigdan/wijdan yagoub yahia yasin
    younis zahra zakaria zeinab ahmedelmustafa altoum arbab daldoum deng dawalbait hilal ibrahim jaafar
    khamis/khamees kharif marajan/marjan nimir/nimr siddiq saboun tom/altom/eltoum turkawi yacoub adoum/adum
    arja/arga ateem`,
  family: '',
  nicknames: `
    abdulrahman: abdo
    abdullah: abdo
    babiker: abubakar
    fatima: fatna
    mohammed: hamada
    ibrahim: hima`,
  letters: 'eldin$ alla$ ^el[bfghjmnrstz]',
  joins: 'abd abdel abdul abdal bahr nur nour saad salah nasr izz saif',
  joinsBack: 'eldin aldin eddin allah',
  sounds: [['g', 'k']],
}
