/** Labelled pairs, Europe. Format and rules: ../labelled-pairs.ts. */
export const europe = {
  british: {
    same: `
      William Henry Ashcombe | Bill Ashcombe | nickname
      Elizabeth Thornley | Liz Thornley | nickname
      Margaret Anne Pellow | Peggy Pellow | nickname
      Siobhán Ní Cheallaigh | Shevaun Kelly | spelling
      Sean O'Donoghue | Shaun O Donohue | spelling
      HARGREAVE, Peter John | Peter J Hargreave | order
      Catherine Wadlow | Kathryn Wadlow | spelling
      Stephen McAllister | Steven MacAlister | spelling
      Mrs Joanne Burleigh née Tranter | Joanne Tranter | married
      Robert "Bobby" Stannard | Bobby Stannard | nickname
      Llewelyn Rhys Prothero | Llewellyn Prothero | spelling
      Jonathan Philip Redfern | Jon Phillip Redfern | spelling
      Sarah-Jane Whitlock | Sara Jane Whitlock | spelling`,
    different: `
      William Ashcombe | Wilma Ashcombe | sibling
      Thomas Hargreave | Timothy Hargreave | sibling
      John Peter Redfern | Peter John Redfern | father-son
      Joan Wadlow | Joanne Wadlow | one-letter
      Dean Stannard | Sean Stannard | one-letter
      Martin Kelly | Martina Kelly | sibling
      Paul Smith | Paula Smith | sibling
      David Jones | David Johnson | common
      Sarah Williams | Sarah Wilson | common
      James Taylor | James Tyler | one-letter
      Harry Burleigh | Larry Burleigh | one-letter
      Christine Prothero | Christopher Prothero | sibling
      Robert McAllister | Rory McAllister | sibling`,
  },
  albanian: {
    same: `
      Xhevdet Hoxhaj | Jevdet Hodza | spelling
      Gjergj Prendushi | George Prendushi | spelling
      Shqipe Kelmendi | Shipe Kelmendi | spelling
      Agim Dervishaj | Agimi Dervishi | form
      Besë Gashi | Besa Gashi | form
      Ylli Çela | Yll Cela | form
      KRASNIQI Arben | Arben Krasniqi | order
      Qemal Zhubi | Kemal Jubi | spelling
      Xhuljano Marku | Giuliano Marku | spelling
      Luljeta Beqiraj | Luleta Bekiraj | spelling
      Fatmir Shehu | Fatmiri Shehaj | form
      Enkeleda Dhima | Enkelejda Dima | spelling
      Nazmi Bytyqi | Nazmi Bytyci | spelling`,
    different: `
      Agim Gashi | Agron Gashi | sibling
      Arben Krasniqi | Arber Krasniqi | one-letter
      Besa Kelmendi | Besnik Kelmendi | sibling
      Fatmir Hoxha | Fatos Hoxha | sibling
      Luan Dervishi | Liman Dervishi | sibling
      Valon Shehu | Valmir Shehu | sibling
      Ilir Marku | Ilirjana Marku | sibling
      Arta Çela | Artan Çela | sibling
      Shpend Beqiri | Shpresa Beqiri | sibling
      Blerim Leka | Blerta Leka | sibling
      Edon Hoti | Endrit Hoti | sibling
      Drita Prifti | Dritan Prifti | sibling
      Gezim Rama | Nazim Rama | one-letter`,
  },
  romanian: {
    same: `
      Ștefan Mureșan | Stefan Muresan | marks
      POPESCU Ion Mihai | Ion Mihai Popescu | order
      Țuțu Florentina | Florentina Tutu | order
      Gheorghe Bălan | George Balan | spelling
      Ionuţ-Cătălin Dumitrescu | Ionut Dumitrescu | part
      Maria Lăcătuș | Maria Lacatus | marks
      Alexandru Constantin Rusu | Alex Rusu | nickname
      Niculae Stănescu | Nicolae Stanescu | spelling
      Ana-Maria Voicu | Anamaria Voicu | joined
      Vasile Ciobanu | Vasilie Chobanu | spelling
      Ecaterina Moldovan | Katerina Moldovan | spelling
      Elena Căldărar căs. Stoica | Elena Stoica | married
      Florin-Daniel Câmpeanu | Daniel Florin Campeanu | order`,
    different: `
      Ion Popescu | Ioan Popa | common
      Maria Lacatus | Marian Lacatus | sibling
      Florin Stoica | Florica Stoica | sibling
      Mihai Rusu | Mihaela Rusu | sibling
      Adrian Balan | Andrei Balan | sibling
      Vasile Moldovan | Vasilica Moldovan | sibling
      Cristian Voicu | Cristina Voicu | sibling
      Daniel Muresan | Daniela Muresan | sibling
      Gabriel Dumitru | Gabriel Dumitrescu | common
      Marin Ciobanu | Marius Ciobanu | one-letter
      Ionel Caldarar | Ionela Caldarar | sibling
      Sorin Stanescu | Florin Stanescu | sibling
      Nicu Tanase | Nelu Tanase | sibling`,
  },
  polish: {
    same: `
      Małgorzata Wróblewska | Malgorzata Wroblewski | form
      Katarzyna Zielińska | Kasia Zielinska | nickname
      Wojciech Szczepaniak | Wojtek Szczepaniak | nickname
      DĄBROWSKI Łukasz | Lukasz Dabrowski | order
      Agnieszka Kowal-Nowicka | Agnieszka Nowicka | married
      Grzegorz Brzozowski | Greg Brzozowski | nickname
      Krzysztof Janik | Christopher Janik | spelling
      Jadwiga Wójcik | Jadwiga Wojcik | marks
      Tomasz Piotr Sikora | Tomek Sikora | nickname
      Andrzej Wilczek | Andrej Wilchek | spelling
      Joanna Krawczyk | Asia Krawczyk | nickname
      Paweł Gołębiewski | Pawel Golebiewski | marks
      Jakub Szymański | Kuba Shimanski | spelling`,
    different: `
      Marcin Kowalski | Martin Kowalczyk | common
      Anna Nowak | Hanna Nowak | one-letter
      Jan Wojcik | Janusz Wojcik | sibling
      Michal Sikora | Mikolaj Sikora | sibling
      Krystyna Janik | Krystian Janik | sibling
      Stanislaw Zielinski | Stanislawa Zielinska | sibling
      Dariusz Krawczyk | Mariusz Krawczyk | one-letter
      Ewa Brzozowska | Ewelina Brzozowska | sibling
      Pawel Dabrowski | Rafal Dabrowski | sibling
      Adam Szymanski | Adrian Szymanski | sibling
      Marek Wilczek | Mirek Wilczek | one-letter
      Bozena Wrobel | Grazyna Wrobel | sibling
      Piotr Tomasz Lis | Tomasz Piotr Lis | father-son`,
  },
  'east-slavic': {
    same: `
      Володимир Шевчук | Volodymyr Shevchuk | script
      Vladimir Shevchuk | Volodymyr Shevtchouk | spelling
      Олена Ковальчук | Olena Kovalchuk | script
      Yelena Sidorova | Elena Sidorova | spelling
      Serhiy Bondarenko | Sergei Bondarenko | spelling
      Oleksandr Petrovych Tkachenko | Aleksandr Tkachenko | part
      Ткачук Наталія Іванівна | Natalia Tkachuk | script
      Yuliia Kravets | Julia Kravets | spelling
      Dmitriy Alekseyev | Dmitry Alekseev | spelling
      Андрей Сергеевич Мельников | Andrei Melnikov | script
      Yevhen Zinchenko | Evgeny Zinchenko | spelling
      Svetlana Jakowlewa | Svetlana Yakovleva | spelling
      Kateryna Hrytsenko | Katya Gritsenko | nickname`,
    different: `
      Ivan Petrov | Ivan Petrenko | common
      Oleksandr Bondarenko | Oleksandra Bondarenko | sibling
      Oleh Tkachuk | Olha Tkachuk | sibling
      Ivan Petrovich Sidorov | Petr Ivanovich Sidorov | father-son
      Sergei Melnikov | Semyon Melnikov | sibling
      Andriy Shevchuk | Andrii Shevchenko | common
      Viktor Kravets | Viktoriya Kravets | sibling
      Aleksei Ivanov | Aleksandr Ivanov | sibling
      Maria Kuznetsova | Marina Kuznetsova | one-letter
      Dmytro Zinchenko | Danylo Zinchenko | sibling
      Олег Мельник | Ольга Мельник | sibling
      Yulia Kovalchuk | Yuri Kovalchuk | sibling
      Natalia Sokolova | Nadezhda Sokolova | sibling`,
  },
  bulgarian: {
    same: `
      Георги Димитров | Georgi Dimitrov | script
      Georgi Ivanov Dimitrov | Georgi Dimitrov | part
      Цветелина Стоянова | Tsvetelina Stoyanova | script
      Cvetelina Stojanova | Tsvetelina Stoyanova | spelling
      Yordanka Hristova | Jordanka Christova | spelling
      Krasimir Zhelev | Crassimir Jelev | spelling
      Dimitar Kolev | Dimiter Kolev | spelling
      Любомир Ангелов | Lubomir Angelov | script
      Hristo Asenov Todorov | Christo Todorov | spelling
      TSANKOVA Mariya Petrova | Maria Tsankova | order
      Nikolay Chavdarov | Nikolai Tchavdarov | spelling
      Ekaterina Bozhilova | Katya Bozhilova | nickname
      Aleksandar Manolov | Sasho Manolov | nickname`,
    different: `
      Georgi Dimitrov | Dimitar Georgiev | father-son
      Ivan Petrov Kolev | Petar Ivanov Kolev | father-son
      Stoyan Todorov | Stoyanka Todorova | sibling
      Krasimir Angelov | Krasimira Angelova | sibling
      Nikolay Hristov | Nikola Hristov | one-letter
      Plamen Zhelev | Rumen Zhelev | sibling
      Maria Stoyanova | Marina Stoyanova | one-letter
      Dimitar Ivanov | Dimo Ivanov | sibling
      Emil Manolov | Emiliya Manolova | sibling
      Asen Bozhilov | Asparuh Bozhilov | sibling
      Vasil Kolev | Veselin Kolev | sibling
      Petya Tsankova | Petar Tsankov | sibling
      Borislav Chavdarov | Radoslav Chavdarov | sibling`,
  },
  lithuanian: {
    same: `
      Jonas Kazlauskas | Jonas Kazlauskis | spelling
      Rūta Žukauskaitė | Ruta Zukauskaite | marks
      Rasa Petrauskienė | Rasa Petrauskiene | marks
      Ingrida Balčiūnaitė | Ingrida Balciuniene | married
      Žilvinas Šimkus | Zilvinas Simkus | marks
      JANKAUSKAS, Vytautas | Vytautas Jankauskas | order
      Aušra Stankevičienė | Ausra Stankevicius | form
      Mindaugas Urbonas | Mindaugs Urbonas | typo
      Jurgita Paulauskaitė-Rimkienė | Jurgita Rimkiene | married
      Darius Čepaitis | Darius Chepaitis | spelling
      Edita Vaitkevičiūtė | Edita Vaitkeviciute | marks
      Artūras Grigas | Arturas Grygas | spelling
      Sandra Vasiliauskienė | Sandra Vasilyauskene | spelling`,
    different: `
      Jonas Kazlauskas | Juozas Kazlauskas | sibling
      Rasa Petrauskiene | Rita Petrauskiene | sibling
      Darius Urbonas | Marius Urbonas | one-letter
      Vytautas Simkus | Vytenis Simkus | sibling
      Ruta Grigaite | Rasa Grigaite | sibling
      Tomas Jankauskas | Tomas Jonauskas | common
      Mantas Balciunas | Matas Balciunas | one-letter
      Inga Zukauskaite | Ingrida Zukauskaite | sibling
      Arturas Cepaitis | Arvydas Cepaitis | sibling
      Edita Rimkute | Edgaras Rimkus | sibling
      Laura Paulauskaite | Laurynas Paulauskas | sibling
      Gintaras Stankevicius | Gintautas Stankevicius | sibling
      Andrius Vaitkus | Andrejus Vaitkevicius | common`,
  },
  portuguese: {
    same: `
      João Carlos da Silva Pereira | Joao Pereira | part
      Maria Conceição dos Santos | Maria Conceicao Santos | particles
      José Luís Gonçalves | Jose Luiz Goncalves | spelling
      FERREIRA, Ana Beatriz | Ana Beatriz Ferreira | order
      Thiago Moreira Alves | Tiago Alves | spelling
      Francisco Teixeira | Chico Teixeira | nickname
      Wellington de Souza Lima | Welington Sousa Lima | spelling
      Luciana Figueiredo Rocha | Luciana Figueredo | part
      Raphael Nascimento | Rafael Nascimento | spelling
      Conceição Xavier | Conceicao Chavier | spelling
      Vítor Hugo Magalhães | Victor Magalhaes | spelling
      Isabel Cristina Queiroz | Izabel Queirós | spelling
      Antônio Carvalho Neto | António Carvalho | spelling`,
    different: `
      João Pereira | Joana Pereira | sibling
      Paulo da Silva | Paula da Silva | sibling
      José Carlos Santos | Carlos José Santos | father-son
      Maria Ferreira | Mario Ferreira | sibling
      Luís Moreira | Luísa Moreira | sibling
      Francisco Rocha | Fabrício Rocha | sibling
      Fernando Lima | Fernanda Lima | sibling
      Rafael Teixeira | Gabriel Teixeira | sibling
      Márcio Alves | Marco Alves | one-letter
      Ana Paula Souza | Ana Clara Souza | sibling
      Rodrigo Carvalho | Ricardo Carvalho | sibling
      Daniel Magalhães | Daniela Magalhães | sibling
      Bruno Gonçalves | Bruno Gomes | common`,
  },
  turkish: {
    same: `
      Şükrü Yıldırım | Sukru Yildirim | marks
      Mehmet Özçelik | Mehmed Ozcelik | spelling
      Ayşe Gül Demirtaş | Aysegul Demirtas | joined
      Hüseyin Çakmak | Huseyin Chakmak | spelling
      KARADAĞ Emine | Emine Karadag | order
      Cemal Ünlü | Jemal Unlu | spelling
      Oğuzhan Bayraktar | Oguz Bayraktar | nickname
      Yusuf İzzet Koç | Yusuf Koc | part
      Fatma Nur Akın Tekeli | Fatma Akin | married
      Zeynep Kılıç | Zeyneb Kilic | spelling
      Muhammet Erdem Sağlam | Erdem Saglam | part
      Gökhan Güneş | Goekhan Guenes | spelling
      İbrahim Halil Aslan | Ibrahim Arslan | spelling`,
    different: `
      Mehmet Yilmaz | Ahmet Yilmaz | one-letter
      Hasan Demir | Hüseyin Demir | sibling
      Emine Kaya | Emre Kaya | sibling
      Ali Osman Celik | Osman Ali Celik | father-son
      Ayse Sahin | Aysel Sahin | one-letter
      Mustafa Koc | Murat Koc | sibling
      Fatma Arslan | Fatih Arslan | sibling
      Cem Aydin | Cemil Aydin | one-letter
      Orhan Gunes | Gokhan Gunes | sibling
      Selim Kilic | Selin Kilic | one-letter
      Serkan Ozturk | Serdar Ozturk | sibling
      Zeynep Polat | Zehra Polat | sibling
      Kemal Bayraktar | Cemal Bayraktar | one-letter`,
  },
} as const
