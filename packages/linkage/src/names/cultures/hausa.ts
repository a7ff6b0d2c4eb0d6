import type { Culture } from './culture.ts'
import { muslimMen, muslimWomen } from './muslim-given-names.ts'

export const hausa: Culture = {
  id: 'hausa',
  title: 'Hausa or Fulani',
  source:
    'Structure: "A Guide to Names and Naming Practices" (UK, 2006), Nigeria: Muslim given name, father\'s name or home town; final u or a added to Arabic names; hooked letters dropped. French forms west of Nigeria. Lists and shares: own compilation and estimate.',
  asOf: '2026-11',
  order: 'chain',
  titles: 'alhaji alhaja mallam malam hajiya sarki alh',
  given: `${muslimMen} ${muslimWomen}
    abba abdulkadir abdulmumini abubakar:2 adamu aliyu/ali:2 aminu ado audu/abdu auwal/awwal babangida bala
    barau bashiru bello:1 buba bukar/bukari danladi danjuma danlami dauda dogara duna gambo garba:1 giwa goje
    hamisu/khamisu hassana haruna hussaini ibrahim:3 idi ila inuwa isah/isa jibrin/jibril jatau kabiru kallamu
    kande karami kasimu kolo ladan ladi laraba lami lawal/lawan lawali magaji maigari mai mairo/maryam maimunatu
    mamman maryamu mansur mato muazu mudi mukhtar murtala musa:2 muntari naallah nafiu nasiru nuhu rabiu rabi
    rakiya ruqayyatu rilwan rufai/rufa'i sabo sadiya saidu/sa'idu sale/salihu salamatu salisu sambo sani:2
    sanusi/sunusi shehu:1 shuaibu sule/suleiman tanimu tanko:1 talatu turaki tukur umaru/umar usman uwani waziri
    wada yahaya yakubu/yakub:1 yaro yusufu zainabu zubairu zulaihatu fati hauwa hadiza:1 hafsatu/hafsat aishatu
    aisha asabe asmau bilkisu binta/bintu fatimatu furera hajara halimatu indo jummai jamilatu kulu larai
    maijidda murjanatu nana rahinatu rahmatu ramatu safiyatu saratu saudatu sahura tani yelwa zuwaira kamilu
    siraju/sirajo abdulwahab ismaila`,
  family: `gwandu kano katsina sokoto zaria danbatta gusau bauchi yola kebbi daura funtua dikko ribadu yaradua/yar'adua
gwarzo gumel hadejia maiduguri borno`,
  nicknames: `
    fatima: fati binta fatu
    maryam: mairo
    abdullah: audu
    mohammed: mamman mudi
    khadija: dija
    suleiman: sule
    aisha: shatu indo
    ibrahim: iro
    abubakar: habu bukar garba
    zainab: zainabu
    umar: sanda
    yusuf: joseph
    hassan:
    ismail: isma`,
  letters: 'atu$ iru$',
  endings: 'atu',
  sounds: [
    ['atu$', 'a'],
    ['iru$', 'ir'],
    ['kh', 'k'],
    ['ou', 'u'],
  ],
}
