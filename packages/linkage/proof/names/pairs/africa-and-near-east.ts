/** Labelled pairs, Africa, the Near East and Central Asia. Format and rules: ../labelled-pairs.ts. */
export const africaAndNearEast = {
  arabic: {
    same: `
      محمد عبد الرحمن الخطيب | Mohammed Abdulrahman Al-Khatib | script
      Ahmad bin Khalid al-Masri | Ahmed Khaled El Masry | spelling
      Youssef Abou Zeid | Yusuf Abu Zayd | spelling
      Abdallah Haddad | Abdullah El-Haddad | spelling
      Fatima Zahra Bensaid | Fatma Zohra Ben Said | spelling
      Khaled Omar Hassan Najjar | Khalid Omar Najjar | part
      نور الهدى صباغ | Noor Alhuda Sabbagh | script
      Mustapha Belkacem | Mostafa Belqasim | spelling
      Tarek Shaheen | Tariq Chahine | spelling
      SALEH, Hussein Ali | Hussain Ali Saleh | order
      Umm Kulthum Darwish | Oum Kalthoum Darwich | spelling
      Nour Eddine Mansouri | Nureddin Mansuri | joined
      Ghassan Qasim | Gassan Kassem | spelling`,
    different: `
      Ahmed Ali Hassan | Ali Ahmed Hassan | father-son
      Mohammed Khalid Najjar | Mohammed Walid Najjar | sibling
      Amina Haddad | Amira Haddad | one-letter
      Omar Saleh | Ammar Saleh | one-letter
      Hassan Darwish | Hussein Darwish | sibling
      Karim Mansouri | Karima Mansouri | sibling
      Said Belkacem | Saad Belkacem | one-letter
      Tarek Sabbagh | Tahir Sabbagh | sibling
      Abdul Rahman Masri | Abdul Rahim Masri | one-letter
      Samir Khatib | Amir Khatib | one-letter
      Nadia Shaheen | Nadira Shaheen | one-letter
      Khalid Yusuf Qasim | Yusuf Khalid Qasim | father-son
      Mahmoud Zayd | Mohammed Zayd | sibling`,
  },
  kurdish: {
    same: `
      Hêmin Qadir Rasul | Hemin Kader Rasool | spelling
      Rêbwar Karîm Ehmed | Rebwar Karim Ahmed | spelling
      ئاراس محەمەد سالح | Aras Mohammed Salih | script
      Şêrko Osman | Sherko Othman | spelling
      Shwan Hussein Aziz | Shwan Hussain Aziz | spelling
      Jîyan Xalid | Jiyan Khalid | spelling
      Dilşad Bakir Hama | Dilshad Bakr | part
      Nawzad Hamad Amin | Newzad Amin | spelling
      Azad Mahmood Omer | Azad Mahmud Omar | spelling
      Çiya Suleyman | Chiya Sulaiman | spelling
      هێمن کەریم | Hemin Karim | script
      Goran Faraj Hama Ali | Goran Faraj Hamaali | joined
      Soran Jamil Rashid | Rashid Soran Jamil | order`,
    different: `
      Aras Karim Ahmed | Aram Karim Ahmed | one-letter
      Karwan Omar | Marwan Omar | one-letter
      Hemin Aziz | Hiwa Aziz | sibling
      Rebwar Hama Salih | Rebin Hama Salih | sibling
      Dilshad Osman | Dilovan Osman | sibling
      Soran Mahmood | Goran Mahmood | one-letter
      Karim Ahmed Rasul | Ahmed Karim Rasul | father-son
      Shwan Jamil | Shwana Jamil | sibling
      Bakhtiar Amin | Bahroz Amin | sibling
      Zana Khalid | Zanyar Khalid | sibling
      Azad Faraj | Ashti Faraj | sibling
      Nawzad Qadir | Nawroz Qadir | sibling
      Sherko Rashid | Sherwan Rashid | sibling`,
  },
  persian: {
    same: `
      Mohammad Reza Hosseini | Mohamadreza Hoseyni | joined
      احمد ضیا نوری | Ahmad Zia Noori | script
      Gholam Hazrat Popal | Ghulam Hazrat Popal | spelling
      Najibullah Ahmadzai | Najeebullah Ahmadzay | spelling
      Zahra Mousavi | Zohra Musavi | spelling
      Sayed Jawad Rahimi | Said Javad Rahimi | spelling
      Farhad Wardak | Ferhad Vardak | spelling
      حسین کریمی | Hossein Karimi | script
      SAFI Hamidullah | Hamid Ullah Safi | joined
      Abdul Wahid Stanekzai | Abdulwahed Stanikzai | spelling
      Masoud Jafari | Massoud Jaffari | spelling
      Parwana Noorzai | Parvana Nurzai | spelling
      Esmatullah | Ismatullah | spelling`,
    different: `
      Najibullah Safi | Mujibullah Safi | sibling
      Mohammad Reza Karimi | Mohammad Reza Rahimi | common
      Hamidullah | Hafizullah | sibling
      Ahmad Zia Popal | Ahmad Shah Popal | sibling
      Zahra Hosseini | Zohreh Rahimi | common
      Farid Noori | Farhad Noori | sibling
      Jawad Wardak | Jawid Wardak | one-letter
      Esmatullah Stanekzai | Rahmatullah Stanekzai | sibling
      Maryam Mousavi | Mahin Mousavi | sibling
      Abdul Wahid | Abdul Wali | sibling
      Amanullah Ahmadzai | Imamuddin Ahmadzai | sibling
      Gholam Ali | Gholam Nabi | sibling
      Shabnam Jafari | Shabana Jafari | one-letter`,
  },
  'eritrean-ethiopian': {
    same: `
      Tesfay Gebremedhin Haile | Tesfai Ghebremedhin | spelling
      ዮናስ ተስፋይ | Yonas Tesfay | script
      Selam Woldemichael | Selam Weldemikael | spelling
      Gebre Egziabher Tekle | Gebregziabher Tekle | joined
      Mehari Kidane Berhe | Mehari Kidane | part
      Abeba Tsegaye | Abebech Tsegay | nickname
      Filmon Habtemariam | Filimon Habte Mariam | joined
      ሰላም ገብረመድህን | Selam Gebremedhin | script
      Yohannes Abraha | Johannes Abreha | spelling
      Hiwot Girma Bekele | Hiwet Girma | spelling
      Mikias Alemayehu | Mikiyas Alemayhu | spelling
      Ghirmay Ogbazghi | Girmay Okbazgi | spelling
      Tsehaye Zerai | Tsehay Zeray | spelling`,
    different: `
      Tesfay Haile Berhe | Haile Tesfay Berhe | father-son
      Yonas Kidane | Yohannes Kidane | sibling
      Selam Tekle | Selamawit Gebre | common
      Mehari Kidane | Mehret Kidane | sibling
      Abel Habtemariam | Abraham Habtemariam | sibling
      Dawit Tesfay | Daniel Tesfay | sibling
      Girma Bekele | Getachew Bekele | sibling
      Filmon Abraha | Simon Abraha | sibling
      Hiwot Alemayehu | Hirut Alemayehu | one-letter
      Robel Zerai | Rahel Zerai | sibling
      Senait Woldu | Saba Woldu | sibling
      Biniam Tsegay | Bereket Tsegay | sibling
      Kidane Mehari | Mehari Kidane | father-son`,
  },
  somali: {
    same: `
      Maxamed Cabdi Nuur | Mohamed Abdi Noor | spelling
      Faadumo Xasan Cali | Fadumo Hassan Ali | spelling
      Cabdullaahi Yuusuf Warsame | Abdullahi Yusuf Warsame | spelling
      Axmed Jaamac Guuleed | Ahmed Jama Guled | spelling
      Sahra Cismaan | Zahra Osman | spelling
      Ayaan Maxamuud Faarax | Ayan Mohamud Farah | spelling
      Mohamed Ali Hersi "Dheere" | Mohamed Ali Hersi | nickname
      Khadija Abdirahman Elmi | Khadijo Cabdiraxmaan Cilmi | spelling
      Abdi Wahab Hirsi | Abdiwahab Hersi | joined
      Hodan Ismail Duale | Hodan Ismaaciil Ducaale | spelling
      Liban Abukar Sheikh | Liibaan Abuukar | part
      Sharmarke Aden Roble | Sharmaarke Aadan Rooble | spelling
      Ifrah Hussein Barre | Ifraah Xuseen Barre | spelling`,
    different: `
      Mohamed Ali Hassan | Ali Mohamed Hassan | father-son
      Ahmed Abdi Warsame | Abdi Ahmed Warsame | father-son
      Hodan Farah | Hibo Farah | sibling
      Fadumo Ali Nur | Farhiya Ali Nur | sibling
      Abdullahi Yusuf | Abdirahman Yusuf | sibling
      Ayan Mohamud | Ayub Mohamud | sibling
      Hassan Jama | Hussein Jama | sibling
      Liban Elmi | Layla Elmi | sibling
      Abdi Aden Guled | Abdi Adan Duale | common
      Ismail Roble | Ibrahim Roble | sibling
      Sahra Hersi | Saida Hersi | sibling
      Nimo Osman Abdi | Nasra Osman Abdi | sibling
      Mohamed Nur Farah | Mohamud Nur Farah | sibling`,
  },
  sudanese: {
    same: `
      Eltayeb Osman Idris | Al-Tayib Othman Idriss | spelling
      Abdelrahim Mohamed Adam | Abd El Rahim Mohamed Adam | joined
      Haroun Ishag Yagoub | Haron Ishaq Yaqub | spelling
      الفاتح آدم موسى | Alfatih Adam Musa | script
      Nagla Abdelgadir | Najla Abdul Qadir | spelling
      Sadig Elmahi Babiker | Sadiq Babikir | spelling
      Hawa Abakar Suleiman | Hawa Abaker Suliman | spelling
      Mutasim Bashir Elnour | Mutassim Basheer Alnoor | spelling
      Khalda Eltigani | Khalida Altijani | spelling
      Bahreldin Ahmed Hamid | Bahr Eldin Ahmed | joined
      عثمان إدريس | Osman Idris | script
      Awadia Elzein Gasim | Awadiya Alzain Qasim | spelling
      ADAM Abdallah Yahya | Abdalla Yahia Adam | order`,
    different: `
      Adam Ahmed Musa | Ahmed Adam Musa | father-son
      Haroun Idris | Hassan Idris | sibling
      Abdelrahim Osman | Abdelrahman Osman | one-letter
      Nagla Babiker | Nada Babiker | sibling
      Ishag Yagoub | Yagoub Ishag | father-son
      Musa Abakar | Moatasim Abakar | sibling
      Hawa Suleiman | Hana Suleiman | one-letter
      Bashir Elnour | Bushra Elnour | sibling
      Sadig Hamid | Siddig Hamid | one-letter
      Mohamed Adam Ishag | Mahmoud Adam Ishag | sibling
      Amna Eltayeb | Amani Eltayeb | sibling
      Khalid Elzein | Khalda Elzein | sibling
      Abdelgadir Ali | Abdelgalil Ali | sibling`,
  },
  yoruba: {
    same: `
      Oluwaseun Adebayo | Seun Adebayo | short
      Olufunmilayo Ogunleye | Funmi Ogunleye | short
      Temitope Akinwale | Temitọpẹ́ Akínwálé | marks
      Babatunde Oyelaran | Tunde Oyelaran | short
      ADEYEMI, Olayinka | Yinka Adeyemi | order
      Oluwakemi Fashola-Bello | Kemi Bello | married
      Abiodun Olatunji | Abiodun Olatunde-Ojo Olatunji | part
      Folasade Adesanya | Sade Adesanya | short
      Adewale Ogundipe | Wale Ogundipe | short
      Ayodele Shobowale | Ayodele Sobowale | spelling
      Ọlájídé Afọlábí | Olajide Afolabi | marks
      Titilayo Aderonke Okeowo | Titi Okeowo | short
      Olusegun Akande | Segun Akande | short`,
    different: `
      Oluwaseun Adebayo | Oluwatobi Adebayo | sibling
      Olufemi Akande | Olufunke Akande | sibling
      Babatunde Ojo | Babajide Ojo | sibling
      Taiwo Afolabi | Kehinde Afolabi | sibling
      Adewale Adeyemi | Adeola Adeyemi | sibling
      Temitope Ogunleye | Temitayo Ogunleye | sibling
      Folake Bello | Folasade Bello | sibling
      Ayodele Olatunji | Ayobami Olatunji | sibling
      Olumide Ogundipe | Olamide Ogundipe | one-letter
      Tolulope Adesanya | Toluwani Adesanya | sibling
      Segun Oyelaran | Sola Oyelaran | sibling
      Bukola Akinwale | Bolanle Akinwale | sibling
      Adebayo Adewale | Adebola Adewale | one-letter`,
  },
  igbo: {
    same: `
      Chukwuemeka Okonkwo | Emeka Okonkwo | short
      Ngozi Nwachukwu | Ngozichukwu Nwachukwu | short
      Ifeanyi Onyekachi Eze | Ifeanyi Eze | part
      Obinna Okafor | Obi Okafor | short
      Chinwe Anyanwu | Chinweike Anyanwu | short
      Nnamdi Uzoma | Namdi Uzoma | spelling
      OKEKE, Adaeze Blessing | Ada Okeke | order
      Uchechukwu Nwosu | Uche Nwosu | short
      Chidiebere Mbah | Chidi Mba | short
      Nneka Iheanacho-Obi | Nneka Iheanacho | married
      Ikechukwu Ugwu | Ike Ugwu | short
      Amarachi Onwuka | Amara Onwuka | short
      Kenechukwu Nwankwo | Kene Nwankwo | short`,
    different: `
      Chukwuemeka Okafor | Chukwudi Okafor | sibling
      Ngozi Eze | Nkechi Eze | sibling
      Ifeanyi Okonkwo | Ifeoma Okonkwo | sibling
      Obinna Nwosu | Obioma Nwosu | one-letter
      Chinwe Okeke | Chioma Okeke | sibling
      Chidi Nwachukwu | Chidinma Nwachukwu | sibling
      Uchenna Ugwu | Ugochi Ugwu | sibling
      Adaeze Mbah | Adaobi Mbah | sibling
      Nnamdi Onwuka | Nnenna Onwuka | sibling
      Ikenna Uzoma | Ikechukwu Uzoma | sibling
      Kelechi Anyanwu | Kenechi Anyanwu | one-letter
      Chinedu Okoro | Chinonso Okoro | sibling
      Okechukwu Eze | Onyekachi Eze | sibling`,
  },
  akan: {
    same: `
      Kwame Osei-Bonsu | Kwame Bonsu | part
      Kwabena Asante Mensah | Kobina Mensah | spelling
      Akosua Frimpong | Akosuah Frempong | spelling
      Yaw Boateng | Yao Boateng | spelling
      MENSAH Abena Serwaa | Abena Mensah | order
      Kofi Agyeman | Kofi Adjeman | spelling
      Ama Owusu-Ansah | Ama Owusu Ansah | joined
      Emmanuel Kwaku Darko | Kweku Darko | spelling
      Efua Quansah | Afua Quansah | spelling
      Kojo Amponsah | Kwadwo Amponsah | spelling
      Grace Adwoa Opoku | Adjoa Opoku | spelling
      Nana Yaw Acheampong | Yaw Acheampong | title
      Esi Nyarko | Esi Nyarkoh | spelling`,
    different: `
      Kwame Mensah | Kwaku Mensah | sibling
      Kofi Boateng | Kojo Boateng | sibling
      Ama Owusu | Abena Owusu | sibling
      Yaw Asante | Yaa Asante | sibling
      Kwabena Darko | Kwadwo Darko | sibling
      Akosua Opoku | Akua Opoku | sibling
      Kofi Agyeman | Kofi Agyei | common
      Kwame Osei | Kwame Owusu | common
      Esi Quansah | Efua Quansah | sibling
      Afia Frimpong | Adwoa Frimpong | sibling
      Emmanuel Kofi Nyarko | Emmanuel Yaw Nyarko | sibling
      Kwesi Amponsah | Kwasi Appiah | common
      Abena Serwaa Bonsu | Abena Konadu Bonsu | sibling`,
  },
  hausa: {
    same: `
      Muhammadu Sani Danladi | Mohammed Sani Danladi | spelling
      Abdullahi Garba Kano | Abdulahi Garba | part
      Ƙasimu Haruna | Kasimu Haruna | marks
      Hadiza Bello Yusuf | Khadija Bello Yusuf | spelling
      Alhaji Umaru Shehu | Umar Shehu | title
      Aishatu Lawal | Aisha Lawal | form
      Ibrahim Bala Gwandu | Ibraheem Bala Gwandu | spelling
      Zainabu Abubakar | Zainab Aboubacar | spelling
      Yakubu Ɗanjuma | Yakub Danjuma | marks
      SULEIMAN, Aminu | Aminu Sulaiman | order
      Fatima Binta Mamman | Fati Mamman | nickname
      Usman Tanko | Ousmane Tanko | spelling
      Maryam Sa'idu | Mariam Saidu | spelling`,
    different: `
      Muhammadu Sani | Muhammadu Sanusi | one-letter
      Abdullahi Garba | Abdulkadir Garba | sibling
      Hadiza Lawal | Hafsat Lawal | sibling
      Umar Bello | Usman Bello | sibling
      Aisha Danladi | Amina Danladi | sibling
      Ibrahim Musa | Musa Ibrahim | father-son
      Yakubu Shehu | Yusuf Shehu | sibling
      Zainab Haruna | Zulaihat Haruna | sibling
      Aminu Abubakar | Aminatu Abubakar | sibling
      Sani Tanko Garba | Tanko Sani Garba | father-son
      Kabiru Mamman | Kamilu Mamman | sibling
      Bala Suleiman | Bashir Suleiman | sibling
      Maryam Gwandu | Murjanatu Gwandu | sibling`,
  },
} as const
