import type { Culture } from './culture.ts'

/** Gujarati and Hindi speaking Hindu names, with the commonest from the rest of India. */
export const hindu: Culture = {
  id: 'hindu',
  title: 'Gujarati or other Hindu',
  source:
    'Structure: "A Guide to Names and Naming Practices" (UK, 2006): -bhai and -ben added for respect, father\'s or husband\'s name in the middle, Kumar or Lal as a second half. Lists and shares: own compilation and estimate.',
  asOf: '2026-11',
  order: 'given-first',
  titles: 'shri sri shrimati smt pandit swami',
  weak: 'kumar/kumaar:m kumari:f devi/debi:f lal:m bhai:m ben:f',
  given: `
    ajay:1 akash akshay alka alpesh alpa amar ambika amit:1 amita amrut anand:1 anil:1.5 anita:1 anjali anjana
    ankit ankita ankur anuradha anup/anoop anupama aparna archana arjun arun:1 aruna arvind/arwind:1 asha:1
    ashish/asheesh ashok:1.5 ashwin/ashvin:1 atul avinash babu bakul bansi bhagwan/bhagvan bhanu bharat:1
    bharati/bharti:1 bhavesh/bhawesh:1 bhavin bhavna/bhavana/bhawna:1 bhavini bhikhu bhupendra bimal/vimal bina
    bipin/vipin chandan chandrakant chandrika:1 chetan:1 chetna chhaya chirag chiman chunilal
    daksha dayal deepa/dipa deepak/dipak:1.5 deepika/dipika deepti/dipti devendra dharmesh dhansukh dharmendra
    dhiraj/dheeraj dhiru dilip/dileep:1 dimple dinesh:1.5 divya diwali ganesh ganga gaurang gaurav/gourav
    gautam/gautham geeta/gita:1 ghanshyam girish/gireesh gopal govind hansa:1 hardik haresh hari harish/hareesh
    harsha harshad harshit hasmukh:1 heena/hina heema/hema hemant hemlata himanshu himmat hiren hitesh:1 ila
    indira indu ishwar/ishvar jagdish/jagdeesh jagruti jayant jayanti jaya jayesh/jaesh:1 jayshree/jayashri
    jaydeep jayendra jignesh:1 jigna jitendra/jitender:1 jyoti/joti:1 jyotsna jyotika
    kailash kalpana kalpesh kamal kamala/kamla kamini kanchan kanta:1 kantilal kanu kapil karan karsan
    kartik/karthik kaushik/kaushick kavita/kavitha:1 ketan khushbu kiran:1 kirit/kireet kirti/keerti kishan
    kishor/kishore:1 kokila komal krishna/krushna:1 krunal/kunal kusum lakshmi/laxmi/lakshmee/luxmi:1 lalit
    lalita lata leela/lila lina/leena madhav madhu madhuri mahendra/mahender:1 mahesh:1.5 malti/malati mamta
    mangal manish/maneesh:1 manisha/maneesha:1 manjula:1 manoj/manoje:1 mansi mayank mayur meena/mina:1
    meera/mira meghna mehul:1 milan milind minal minaxi/minakshi/meenakshi mita mitesh mohan:1 mohini mohit
    mukesh:1.5 mukta mukund mayuri
    nainesh naresh:1 narendra:1 narottam narayan/narayanan/narain nalin natwar/natvar navin/naveen neel
    neelam/nilam neeta/nita:1 neha:1 nikhil nikita nilesh/neelesh:1 nimesh nimisha niraj/neeraj niranjan
    nirmala/nirmla nisha:1 nishant nitesh nitin:1 om padma pallavi pankaj:1 paras paresh:1 parul parvati/parwati
    piyush pooja/puja:1 poonam/punam prabha prabhu pradeep/pradip:1 pragna/pragnya prakash:1 pramila pramod
    pranav prashant pratap pratibha pratik/prateek praveen/pravin:1 prem preeti/priti:1 priya:1 priyanka
    purnima/poornima pushpa:1
    radha:1 raghu rahul:1 raj raja rajan rajendra/rajender:1 rajesh:2 rajiv/rajeev rajni/rajani raju rakesh:1.5
    rakhi ram/rama:1 ramesh:2 raman ramila ranjan ranjana rashmi rasik ravi:1 ravindra/ravinder reena/rina
    reeta/rita:1 rekha:1 renuka ritesh ritu rohan rohini rohit:1 roshan roshni rupa/roopa rupal rupesh sachin
    sagar samir/sameer sandeep/sandip:1 sandhya sangeeta/sangita:1 sanjay:2 sanjeev/sanjiv:1 santosh sapna
    sarita:1 saroj sarla satish/sateesh:1 saurabh/sourabh savita:1 seema/sima:1 shailesh:1 shakuntala shanta:1
    shankar/sankar shanti sharad sharda sharmila shashi/sashi sheela/shila sheetal/shital shilpa:1 shivani
    shobha/shobhana:1 shreya shrikant/srikant/srikanth/shrikanth shyam/sham smita:1 sneha sonal:1 sonia subhash
    sudha/suda sudhir/sudheer sujata suman sumit sumitra sunil/suneel:2 sunita/suneeta:1.5 suraj
    surendra/surender suresh:2 surya sushil/susheel sushila/susheela swati/svati
    tara tarun/taroon tejal tejas trupti/tripti tulsi tushar uday uma umesh:1 urmila/urmilla urvashi usha:1.5
    uttam vaishali vandana/bandana varsha:1 vasant/vasanth vasu veena/vina vibha vidya vijay/bijay:2 vijaya
    vikas/vikash vikram:1 vinay/binay vinod/binod:1.5 vipul viral virendra/virender vishal:1 vishnu/bishnu
    vishwanath/viswanath/vishvanath vivek/bibek yash yashoda yogesh:1 yogita zaverchand haribhai`,
  family: `
    patel/pattel/patell:12 shah:5 sharma:3 mistry/mistri:1.5 solanki/solanky:1.5 parmar/parmaar/purmar:1.5
    chauhan/chohan/chouhan:1.5 desai/desay:1.5 joshi/joshee:1.5 mehta:1.5 pandya/pandia:1 trivedi:.7 dave:.6
    bhatt/bhat:1 vyas/vias:.5 rana:.5 gupta/goopta:1.5 verma/varma/werma:1 mishra/misra:1 singhal:.2
    agarwal/aggarwal/agrawal:.8 chaudhary/choudhury/chowdhury/chaudhry/choudhary/chaudhari/chowdhry/chaudhuri:1
    yadav/jadav/jadhav:.7 thakur/takur:.5 thakkar/thakker/takkar:.6 darji/darjee:.5 lad:.3 gohil:.4
    makwana/makvana:.5 rathod/rathore/rathor:.6 prajapati/prajapathi:.6 panchal:.5 soni/sony:.6 modi:.5
    naik/nayak:.4 pillai/pillay:.3 iyer/aiyar/ayyar:.3 nair/nayar:.4 reddy/reddi:.4 rao:.3 menon:.2 das/dass:.7
    roy/ray:.6 ghosh/ghose:.4 banerjee/banerji/bandyopadhyay:.3 mukherjee/mukherji:.3 chatterjee/chatterji:.3
    sen:.3 bose/basu:.3 jain:.7 malhotra:.3 kapoor/kapur:.4 khanna:.3 arora/aurora:.4 chopra/chopda:.3 bhatia:.3
    tandel:.2 vaghela/waghela:.4 kotecha:.2 lakhani:.3 popat:.2 raval/rawal:.4 gandhi:.3 parekh/parikh:.4
    amin:.3 kothari:.2 vora/vohra:.3 gurung:.5 thapa:.5 rai:.4 limbu:.2 tamang:.2`,
  nicknames: `
    rajendra: raju raj
    rajesh: raju raj
    sanjay: sanju
    vijay: viju
    ramesh: ramu
    suresh: suri
    manoj: manu
    jayesh: jay
    krishna: kris kishan
    mahendra: mahi
    harish: hari
    narendra: naren
    jitendra: jitu
    hitesh: hitu
    dilip: dilu
    pratik: prat
    priyanka: priya
    bhavesh: bhavu`,
  suffixes: 'bhai ben kumar lal',
  letters: 'bhai$ ben$ lal$',
  sounds: [
    ['jh', 'j'],
    ['z', 'j'],
    ['v', 'w'],
    ['ia$', 'iya'],
  ],
  endings: 'bhai ben kumar esh endra',
}
