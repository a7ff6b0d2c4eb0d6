/**
 * A second set, written after the lists and constants of the first stood, of rarer names: how well the rules do where the lists are
 * silent. As first measured, before anything was mended by it: F1 0.823 (P 0.898, R 0.760) on all of it. Its tuning half was then
 * used to mend rules; its held-out half was not looked at. Format and rules: ../labelled-pairs.ts.
 */
export const later = {
  british: {
    same: `
      Winifred Mabel Oxspring | Winnie Oxspring | nickname
      Alasdair Urquhart-Keane | Alastair Urquhart | married
      Philippa Trelawney | Pippa Trelawny | nickname
      Gwynfor Ap Rhydderch | Gwynfor Prytherch Rhydderch | particles`,
    different: `
      Hector Oxspring | Victor Oxspring | one-letter
      Muriel Trelawney | Ariel Trelawney | sibling
      Cedric Urquhart | Cecil Urquhart | sibling
      Morwenna Keane | Bronwenna Keane | sibling`,
  },
  albanian: {
    same: `
      Shkëlzen Xhambazi | Shkelzen Jambazi | spelling
      Bukurije Thaçi | Bukuria Thaqi | spelling
      Rrahman Çitaku | Rahman Citaku | spelling
      Zyhdi Qorraj | Zyhdi Corraj | spelling`,
    different: `
      Nexhat Krasniqi | Rexhat Krasniqi | one-letter
      Hasime Morina | Rasime Morina | one-letter
      Idriz Mulaj | Ilaz Mulaj | sibling
      Shefki Kuqi | Shefqet Kuqi | sibling`,
  },
  romanian: {
    same: `
      Săndel Pârvulescu | Sandel Parvulesco | spelling
      Zoltan-Iosif Ghiţă | Iosif Ghita | part
      Aurica Dănciulescu | Aurika Danculescu | spelling
      CIUREA Ruxandra Ileana | Ruxandra Churea | order`,
    different: `
      Eusebiu Ghita | Eusebia Ghita | sibling
      Dorinel Ciurea | Marinel Ciurea | one-letter
      Ruxandra Parvu | Roxelana Parvu | sibling
      Leontin Bratu | Valentin Bratu | one-letter`,
  },
  polish: {
    same: `
      Gniewomir Skrzypczak | Gnievomir Skrzypchak | spelling
      Bożydar Pieńkowski | Bozydar Pienkowsky | spelling
      Świętosława Gaj-Tomczyk | Swietoslawa Tomczyk | married
      Leokadia Przybyła | Leocadia Przybyla | spelling`,
    different: `
      Ziemowit Gaj | Ziemomysl Gaj | sibling
      Bogna Tomczyk | Bogumila Tomczyk | sibling
      Leokadia Pienkowska | Arkadia Pienkowska | sibling
      Jeremi Przybyla | Jarema Przybyla | sibling`,
  },
  'east-slavic': {
    same: `
      Святополк Дзюба | Svyatopolk Dzyuba | script
      Lyubava Tschernyschowa | Lubava Chernyshova | spelling
      Ярополк Ільченко | Yaropolk Ilchenko | script
      Zinoviy Khrushch | Zenoviy Hrusch | spelling`,
    different: `
      Yaropolk Dzyuba | Svyatopolk Dzyuba | sibling
      Zinoviy Ilchenko | Zinoviya Ilchenko | sibling
      Emilian Stetsenko | Maksymilian Stetsenko | sibling
      Lyubava Chernysh | Lyubomyra Chernysh | sibling`,
  },
  bulgarian: {
    same: `
      Цанко Бързаков | Tsanko Barzakov | script
      Zlatomira Kurteva | Zlatomira Kourteva | spelling
      Величка Шопова | Velichka Shopova | script
      SHOPOV Velizar Tzonev | Velizar Tsonev Shopov | order`,
    different: `
      Velichka Shopova | Velislava Shopova | sibling
      Tsanko Kurtev | Stanko Kurtev | one-letter
      Zlatomir Barzakov | Dragomir Barzakov | sibling
      Velizar Shopov | Elizar Shopov | one-letter`,
  },
  lithuanian: {
    same: `
      Žygimantas Šaltenis | Zhygimantas Shaltenis | spelling
      Danguolė Bieliauskienė | Danguole Beliauskiene | spelling
      Skirmantė Dapkutė | Skirmante Dapkus | form
      Eimutis Žvirblis | Eimutis Zvirbles | spelling`,
    different: `
      Zygimantas Dapkus | Rimantas Dapkus | sibling
      Skirmante Saltenyte | Kirmante Saltenyte | one-letter
      Eimutis Bieliauskas | Edmundas Bieliauskas | sibling
      Danguole Zvirbliene | Dangira Zvirbliene | sibling`,
  },
  portuguese: {
    same: `
      Gumercindo Brandão Lisboa | Gumersindo Brandao | part
      Eufrásia de Assunção | Eufrazia Assuncao | spelling
      Wanderléia Cordeiro | Vanderleia Cordeiro | spelling
      QUINTELA, Teófilo José | Teofilo Jose Quintella | order`,
    different: `
      Teofilo Lisboa | Teodoro Lisboa | sibling
      Edileuza Cordeiro | Edileusio Cordeiro | sibling
      Juvenal Brandao | Lourival Brandao | sibling
      Clotilde Quintela | Matilde Quintela | one-letter`,
  },
  turkish: {
    same: `
      Bünyamin Karaçay | Bunyamin Karachay | spelling
      Nurşen Büyükdağ | Nurshen Buyukdag | spelling
      Abdülkadir Sağlık | Abdulkadir Saglik | marks
      TÜRKYILMAZ Semiha | Semiha Turkyilmaz | order`,
    different: `
      Nursen Karacay | Nuran Karacay | sibling
      Semiha Saglik | Meliha Saglik | sibling
      Bekir Buyukdag | Tekin Buyukdag | sibling
      Savas Turkyilmaz | Aras Turkyilmaz | sibling`,
  },
  vietnamese: {
    same: `
      Lưu Bội Nghi | Nghi Boi Luu | order
      Tăng Ngọc Trâm | Tang Ngoc Tram | marks
      Quách Thị Diễm | Quach Diem | part
      HA Van Khuong | Khuong Ha | part`,
    different: `
      Luu Boi Nghi | Luu Boi Nghia | one-letter
      Tang Ngoc Tram | Tang Ngoc Tran | one-letter
      Quach Van Khoi | Quach Van Khoa | one-letter
      Ha Thi Diem | Ha Thi Diep | one-letter`,
  },
  sikh: {
    same: `
      Chamandeep Singh Ghuman | Chamandip Singh Ghumman | spelling
      Ravneet Kaur Lidder | Ravnit Lidher | spelling
      Gurbinder Singh Sekhon | Gurbindar Sekhoan | spelling
      ਬਲਜੀਤ ਕੌਰ ਬੈਂਸ | Baljeet Kaur Bains | script`,
    different: `
      Chamandeep Singh Ghuman | Ramandeep Singh Ghuman | sibling
      Ravneet Kaur Lidder | Navneet Kaur Lidder | one-letter
      Gurbinder Singh Sekhon | Gurvinder Singh Sekhon | one-letter
      Jagroop Singh Bains | Sukhroop Singh Bains | sibling`,
  },
  hindu: {
    same: `
      Dhirajlal Vallabhbhai Kachhadia | Dheeraj Kachadia | form
      Triveniben Zala | Triveni Jhala | form
      अवधेश त्रिपाठी | Avdhesh Tripathi | script
      Rukshmani Bhadresh Vekaria | Rukmani Vekariya | spelling`,
    different: `
      Bhadresh Vekaria | Chandresh Vekaria | sibling
      Triveni Zala | Shivani Zala | sibling
      Avdhesh Tripathi | Akhilesh Tripathi | sibling
      Vallabh Kachhadia | Saurabh Kachhadia | sibling`,
  },
  'south-asian-muslim': {
    same: `
      Muhammad Zubair Warraich | Mohd Zubayr Waraich | spelling
      Tahseena Kausar Bibi | Tehseena Kauser | spelling
      Shihabuddin Howlader | Shihab Uddin Hawladar | joined
      غلام مصطفیٰ | Ghulam Mustafa | script`,
    different: `
      Zubaida Warraich | Rubaida Warraich | one-letter
      Shihab Uddin | Shahab Uddin | sibling
      Ghulam Murtaza | Ghulam Mujtaba | sibling
      Tahseena Kausar | Yasmeena Kausar | sibling`,
  },
  tamil: {
    same: `
      Thirugnanasampanthar Kugathas | Tirugnanasambandar Kugadas | spelling
      P. Vasantharuban | Vasantharupan Ponnuthurai | initials
      Kirubakaran Sebamalai | Kirupaharan Sebamalai | spelling
      சுப்பிரமணியம் நடராசா | Subramaniam Nadarajah | script`,
    different: `
      Kirubakaran Sebamalai | Karunakaran Sebamalai | sibling
      Vasantharuban Ponnuthurai | Jeyaruban Ponnuthurai | sibling
      T. Kugathas | P. Kugathas | initials
      Sebamalai Anpalagan | Sebamalai Anbarasan | sibling`,
  },
  chinese: {
    same: `
      Ouyang Ruifang | Ruifang Ouyang | order
      諸葛明慧 | Zhuge Minghui | script
      Tsui Wing Fai | Wing-Fai Tsui | order
      Hao Yunpeng | Hao Yun-Peng | joined`,
    different: `
      Hao Yunpeng | Hao Yunfeng | one-letter
      Ouyang Ruifang | Ouyang Ruifen | one-letter
      Tsui Wing Fai | Tsui Wing Fan | one-letter
      Geng Zhilan | Geng Zhiling | one-letter`,
  },
  korean: {
    same: `
      Namgung Byeong-chul | Byungchul Namgoong | spelling
      표도현 | Pyo Do-hyun | script
      Bang Gyu-ri | Pang Kyuri | spelling
      Ok Seung-mok | Seungmok Ok | order`,
    different: `
      Pyo Do-hyun | Pyo Do-hun | one-letter
      Bang Gyu-ri | Bang Gyu-rin | one-letter
      Ok Seung-mok | Ok Seung-min | sibling
      Tak Jae-gyeong | Tak Jae-yeong | one-letter`,
  },
  arabic: {
    same: `
      Muwaffaq Tlass | Mouaffak Tlas | spelling
      Ruwaida bint Nayef Al-Qudah | Rowayda Nayif Alqoudah | spelling
      شاكر مراد البيطار | Shaker Murad Al-Bitar | script
      Dhu al-Fiqar Sharqawi | Zulfikar Charkaoui | spelling`,
    different: `
      Muwaffaq Bitar | Muzaffar Bitar | one-letter
      Ruwaida Qudah | Zubaida Qudah | sibling
      Nayef Murad Tlass | Murad Nayef Tlass | father-son
      Shaker Sharqawi | Shukri Sharqawi | sibling`,
  },
  kurdish: {
    same: `
      Zîlan Xoşnaw | Zilan Khoshnaw | spelling
      Bêstûn Mîrxan Derwêş | Bestoon Mirkhan Darwesh | spelling
      Peshmerge Hama Gharib | Peshmarga Hamagharib | joined
      شێرزاد قادر | Sherzad Qadir | script`,
    different: `
      Zilan Mirkhan | Dilan Mirkhan | one-letter
      Bestun Gharib | Rastgo Gharib | sibling
      Sherzad Darwesh | Shirko Darwesh | sibling
      Mirkhan Hama Rasul | Rasul Hama Mirkhan | father-son`,
  },
  persian: {
    same: `
      Sebghatullah Andkhoi | Sibghat Ullah Andkhoy | joined
      Anoushirvan Dowlatshahi | Anushiravan Dolatshahi | spelling
      گل‌محمد نورستانی | Gul Mohammad Nuristani | script
      Bibi Hajera Kohistani | Hajira Kohestani | spelling`,
    different: `
      Sebghatullah Andkhoi | Samiullah Andkhoi | sibling
      Hajera Kohistani | Hawagul Kohistani | sibling
      Khushnud Nuristani | Khushhal Nuristani | sibling
      Golbahar Dowlatshahi | Golnesa Dowlatshahi | sibling`,
  },
  'eritrean-ethiopian': {
    same: `
      Zerezghi Bahlbi Okubazghi | Zerezgi Bahlibi | spelling
      Akeberet Gebrezgi | Akberet Ghebrezghi | spelling
      ፍጹም ኣብርሃ | Fitsum Abraha | script
      Letekidan Woldeselase | Lete Kidan Weldeselassie | joined`,
    different: `
      Zerezghi Bahlbi | Bahlbi Zerezghi | father-son
      Akeberet Tewolde | Letebrhan Tewolde | sibling
      Fitsum Okubazghi | Filmon Okubazghi | sibling
      Mulubrhan Woldu | Letebrhan Woldu | sibling`,
  },
  somali: {
    same: `
      Shamso Cawaale Guutaale | Shamso Awale Gutale | spelling
      Cabdishakuur Xaashi | Abdishakur Hashi | spelling
      Qoorgaab Jimcaale Cosoble | Jimale Osoble Qorgab | order
      Safiya Good Warfa | Safiyo God Warfaa | spelling`,
    different: `
      Awale Hashi Gutale | Hashi Awale Gutale | father-son
      Shamso Jimale | Shukri Jimale | sibling
      Abdishakur Osoble | Abdinasir Osoble | sibling
      Bahsan Warfa | Barlin Warfa | sibling`,
  },
  sudanese: {
    same: `
      Mohieddin Hassabelrasoul Jubara | Muhyi al-Din Hasab Alrasul | spelling
      Kaltouma Arbab Daldoum | Kaltuma Arbab | part
      Izzeldin Abbo Gardia | Ezzeldin Abbo Gerdia | spelling
      تاج السر عوض | Tajelsir Awad | script`,
    different: `
      Jubara Daldoum Arbab | Daldoum Jubara Arbab | father-son
      Kaltouma Abbo | Mariouma Abbo | sibling
      Tajelsir Gardia | Nasrelsir Gardia | sibling
      Izzeldin Arbab | Imadeldin Arbab | sibling`,
  },
  yoruba: {
    same: `
      Oluwagbemiga Ayanwale | Gbemiga Ayanwale | short
      Ebunoluwa Odetola | Ebun Odetola | short
      Morẹ́nikéjì Fáshọlá | Morenikeji Fashola | marks
      Adegbite Olaosebikan | Adegbite Olaoshebikan | spelling`,
    different: `
      Oluwagbemiga Odetola | Oluwagbotemi Odetola | sibling
      Ebunoluwa Ayanwale | Ebudola Ayanwale | sibling
      Adegbite Fashola | Adegboye Fashola | sibling
      Morenikeji Olaosebikan | Morounkeji Olaosebikan | sibling`,
  },
  igbo: {
    same: `
      Ugochinyere Nzekwu | Ugochi Nzekwu | short
      Onyemaechi Duruaku | Onyema Duruaku | short
      Chukwunenye Agbasi | Nenye Agbasi | short
      Ikeogwu Mmaduabuchi | Ikeogu Maduabuchi | spelling`,
    different: `
      Ugochinyere Duruaku | Ugoeze Duruaku | sibling
      Onyemaechi Agbasi | Onyewuchi Agbasi | sibling
      Chukwunenye Nzekwu | Chukwubuike Nzekwu | sibling
      Akuabata Ikeogwu | Akuoma Ikeogwu | sibling`,
  },
  akan: {
    same: `
      Kwadwo Agyei-Baffour | Kojo Adjei Baffour | spelling
      Yaa Dufie Gyimah | Yaa Dufie Jimah | spelling
      Ekow Arkorful | Ekow Arkoful | spelling
      Maame Esi Ghartey | Esi Ghartey | title`,
    different: `
      Ekow Gyimah | Ebo Gyimah | sibling
      Yaa Dufie Ghartey | Yaa Dansoa Ghartey | sibling
      Kwadwo Arkorful | Kwame Arkorful | sibling
      Adwoa Baffour | Afua Baffour | sibling`,
  },
  hausa: {
    same: `
      Mallam Ɗahiru Mai Goro | Dahiru Maigoro | joined
      Rakiyatu Ɓaure | Rakiya Baure | form
      Attahiru Sulaiman Jega | Atahiru Suleiman Jega | spelling
      Habsatu Gidado | Hafsat Gidado | spelling`,
    different: `
      Dahiru Gidado | Tahiru Gidado | one-letter
      Rakiyatu Jega | Ramatu Jega | sibling
      Attahiru Gidado Jega | Gidado Attahiru Jega | father-son
      Nafisatu Baure | Hafsatu Baure | sibling`,
  },
} as const
