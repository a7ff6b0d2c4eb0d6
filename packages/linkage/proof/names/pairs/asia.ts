/** Labelled pairs, South, East and South-East Asia. Format and rules: ../labelled-pairs.ts. */
export const asia = {
  vietnamese: {
    same: `
      Nguyễn Văn Thắng | Thang Van Nguyen | order
      Nguyen Thi Huong | Huong Ngyuen | part
      Trần Thị Bích Ngọc | Tran Bich Ngoc | part
      NGUYEN, Duc Minh | Minh Duc Nguyen | order
      Đặng Quốc Khánh | Dang Quoc Khanh | marks
      Phạm Hữu Phước | Pham Huu Phuoc | marks
      Le Van Dung | Dzung Le Van | spelling
      Vũ Đình Trọng | Vu Dinh Trong | marks
      Hoang Thi Lan | Lan Thi Huang | spelling
      Bui Xuan Hieu | Bui Suan Hieu | spelling
      Ngô Thanh Tùng | Tung Thanh Ngo | order
      Do Thi Thuy Linh | Thuylinh Do | joined
      Phan Van Loc | Loc Phan | part`,
    different: `
      Nguyen Van An | Nguyen Van Anh | one-letter
      Nguyen Van Hung | Nguyen Van Huy | sibling
      Tran Thi Hoa | Tran Thi Hong | one-letter
      Le Van Minh | Le Thi Minh | sibling
      Pham Van Tuan | Pham Van Toan | one-letter
      Nguyen Thi Lan | Nguyen Thi Linh | sibling
      Vu Duc Thang | Vu Duc Thanh | one-letter
      Nguyen Huu Phuc | Nguyen Huu Phuoc | one-letter
      Dang Quoc Bao | Dang Quoc Binh | sibling
      Bui Van Nam | Bui Van Manh | sibling
      Hoang Minh Duc | Hoang Duc Minh | father-son
      Tran Van Long | Tran Van Luong | one-letter
      Nguyen Thi Mai | Nguyen Thi My | one-letter`,
  },
  sikh: {
    same: `
      Harpreet Singh Bhullar | Harprit Bhullar | spelling
      Gurwinder Kaur Sandhu | Gurvinder Kaur Sandhu | spelling
      ਹਰਜੀਤ ਸਿੰਘ ਗਰੇਵਾਲ | Harjit Singh Grewal | script
      Sukhjinder Singh Dhaliwal | Sukhjinder S. Dhaliwal | initials
      SIDHU Manpreet Kaur | Manpreet Sidhu | order
      Kulwant Singh | Kulvant Singh | spelling
      Jaswinder Pal Singh Mann | Jaswinderpal Singh Mann | joined
      Balbir Kaur Dosanjh | Balbeer Kaur Dosanj | spelling
      Parminder Singh Virk | Perminder Singh Virk | spelling
      Amritpal Singh Cheema | Amrit Pal Singh Chima | spelling
      Ranjeet Singh Toor | Ranjit Singh Tur | spelling
      Simranjit Kaur Brar | Simran Kaur Brar | nickname
      ਗੁਰਪ੍ਰੀਤ ਕੌਰ | Gurpreet Kaur | script`,
    different: `
      Harpreet Singh Gill | Gurpreet Singh Gill | sibling
      Harjit Singh Sandhu | Harjit Kaur Sandhu | sibling
      Manjit Singh Grewal | Ranjit Singh Grewal | one-letter
      Balwinder Singh Mann | Kulwinder Singh Mann | sibling
      Sukhdev Singh | Sukhbir Singh | sibling
      Jaspreet Kaur Bains | Jasdeep Kaur Bains | sibling
      Gurdeep Singh Virk | Gurdev Singh Virk | one-letter
      Amandeep Singh Brar | Ramandeep Singh Brar | one-letter
      Paramjit Singh Toor | Sarabjit Singh Toor | sibling
      Navjot Kaur Sidhu | Navneet Kaur Sidhu | sibling
      Kuldip Singh | Kulbir Singh | sibling
      Lakhwinder Singh Cheema | Sukhwinder Singh Cheema | sibling
      Tejinder Pal Singh | Tejinder Kaur | sibling`,
  },
  hindu: {
    same: `
      Jayeshbhai Patel | Jayesh Patel | form
      Bhavnaben Rameshbhai Solanki | Bhavna Solanki | form
      વિજય પરમાર | Vijay Parmar | script
      Sanjeev Kumar Sharma | Sanjiv Sharma | spelling
      Lakshmi Narayanan Iyer | Laxmi Narayan Iyer | spelling
      PATEL, Kiritkumar | Kirit Patel | order
      Deepak Chaudhary | Dipak Choudhury | spelling
      Vishwanath Joshi | Viswanath Joshi | spelling
      Pooja Mistry | Puja Mistri | spelling
      सुनीता वर्मा | Sunita Verma | script
      Ashwin Chauhan | Ashvin Chohan | spelling
      Mukesh Ramanlal Darji | Mukesh R Darji | initials
      Shrikant Thakur | Srikanth Thakur | spelling`,
    different: `
      Jayesh Patel | Jignesh Patel | sibling
      Ramesh Patel | Rajesh Patel | one-letter
      Sunil Kumar | Sushil Kumar | one-letter
      Anil Sharma | Amit Sharma | sibling
      Priya Solanki | Priti Solanki | one-letter
      Mahesh Parmar | Mukesh Parmar | one-letter
      Deepak Joshi | Deepa Joshi | sibling
      Bharat Mistry | Bharti Mistry | sibling
      Nita Chauhan | Mita Chauhan | one-letter
      Haresh Darji | Paresh Darji | one-letter
      Vijay Ramesh Solanki | Ramesh Vijay Solanki | father-son
      Suresh Thakur | Suresh Thakkar | common
      Kiran Verma | Karan Verma | one-letter`,
  },
  'south-asian-muslim': {
    same: `
      Mohammed Asif Chaudhry | Muhammad Asif Chowdhury | spelling
      Md. Rafiqul Islam | Mohammad Rafiqul Islam | abbreviation
      Shaheen Akhtar Begum | Shahin Akhter | spelling
      محمد عمران قریشی | Mohammed Imran Qureshi | script
      Abdul Rahman Siddiqui | Abdur Rehman Siddiqi | spelling
      Nusrat Jahan Khatun | Nusrat Jahan | part
      রহিমা বেগম | Rahima Begum | script
      Syed Waqar Hussain | Sayed Vaqar Husain | spelling
      MIAH, Shafiqur | Shafiqur Mia | order
      Zeeshan Malik | Zishan Mallik | spelling
      Khurshid Bibi | Khursheed Bibi | spelling
      Yousaf Ali Butt | Yusuf Ali Butt | spelling
      Mohammed Faisal Rashid | Faysal Rasheed | part`,
    different: `
      Mohammed Asif Khan | Mohammed Arif Khan | one-letter
      Amina Begum | Amira Begum | one-letter
      Mohammed Imran | Mohammed Irfan | one-letter
      Nasreen Akhtar | Yasmeen Akhtar | sibling
      Abdul Rahman | Abdul Rahim | one-letter
      Tariq Mahmood | Tahir Mahmood | sibling
      Shazia Bibi | Nazia Bibi | one-letter
      Abdul Karim | Abdul Kadir | sibling
      Rubina Khatun | Sabina Khatun | sibling
      Imran Ali Hussain | Ali Imran Hussain | father-son
      Kamal Uddin | Jamal Uddin | one-letter
      Mohammed Rashid | Mohammed Rafiq | sibling
      Salma Begum | Saima Begum | one-letter`,
  },
  tamil: {
    same: `
      S. Rajendran | Rajendran Selvam | initials
      Sivakumar Thirunavukkarasu | Shivakumar Tirunavukarasu | spelling
      Kandiah Vigneswaran | K Vigneshwaran | initials
      முருகன் செல்வராஜ் | Murugan Selvaraj | script
      Anandhi Krishnamoorthy | Anandi Krishnamurthy | spelling
      Balasubramaniam Suresh | Suresh Balasubramanyam | order
      Tharmalingam Nadarajah | Dharmalingam Nadaraja | spelling
      Kavitha Pushparajah | Kavita Pushparaja | spelling
      Yogeswaran Arulampalam | Yogeshwaran Arulambalam | spelling
      M. Jeyanthi | Jayanthi Mahendran | initials
      Ganeshan Ramalingam | Ganesan Ramalingam | spelling
      Sutharshini Paramanathan | Sudarshini Paramanathan | spelling
      Lakshmanan Venkatesan | Laxmanan Venkatesan | spelling`,
    different: `
      Rajendran Selvam | Rajeswaran Selvam | sibling
      Kavitha Suresh | Kavitha Ramesh | common
      Nadarajah Sivakumar | Sivakumar Nadarajah Kandiah | father-son
      Murugan Velu | Murugesan Velu | sibling
      S. Ganesan | R. Ganesan | initials
      Vijayakumar Kandiah | Vijayalakshmi Kandiah | sibling
      Anandhi Murugan | Anandan Murugan | sibling
      Jeyakumar Arulampalam | Jeyanthan Arulampalam | sibling
      Tharani Nadarajah | Tharan Nadarajah | sibling
      Yogeswaran Selvaraj | Logeswaran Selvaraj | one-letter
      Saravanan Pillai | Sasikaran Pillai | sibling
      Mathan Ramalingam | Mohan Ramalingam | sibling
      Krishnan Venkat | Krishnaveni Venkat | sibling`,
  },
  chinese: {
    same: `
      Zhang Weiming | Weiming Zhang | order
      Wang Xiao Hong | Xiaohong Wang | joined
      陈美玲 | Chen Meiling | script
      Li Jian-Guo | Jianguo Li | joined
      Chan Siu Ming | Siu-Ming Chan | order
      LIN, Zhiyong | Lin Zhi Yong | joined
      Xu Guiying | Hsu Kuei-ying | spelling
      郑国强 | Zheng Guoqiang | script
      Huang Peiyu | Peiyu "Peggy" Huang | nickname
      Chen Yaohua | Chan Yiu Wah | spelling
      Zhou Qiang | Chou Chiang | spelling
      Weng Xueqin | Xueqin Weng | order
      Lv Jing | Lü Jing | spelling`,
    different: `
      Zhang Wei | Zhang Wen | one-letter
      Wang Xiaohong | Wang Xiaolong | one-letter
      Li Jian | Li Juan | one-letter
      Chen Meiling | Chen Meilan | sibling
      Lin Zhiyong | Lin Zhiqiang | sibling
      Liu Yang | Liu Ying | one-letter
      Huang Min | Huang Ming | one-letter
      Wu Guohua | Wu Guoqiang | sibling
      Zhao Lei | Zhao Li | one-letter
      Yang Fan | Yang Fang | one-letter
      Zheng Jing | Zheng Jun | one-letter
      Chan Siu Ming | Chan Siu Man | one-letter
      Zhou Xin | Zhou Xing | one-letter`,
  },
  korean: {
    same: `
      Kim Min-jun | Minjun Kim | order
      김민준 | Kim Minjun | script
      Lee Young-ho | Yi Yeongho | spelling
      Park Ji-hye | Jihye Bak | spelling
      Choi Soo-jin | Sujin Choe | spelling
      JUNG, Hyun Woo | Hyeonu Jeong | spelling
      이서연 | Seoyeon Lee | script
      Kang Dong Hyun | Kang Donghyeon | spelling
      Yoon Eun-kyung | Eunkyeong Yun | spelling
      Im Sang Hoon | Lim Sanghun | spelling
      Shin Hye Rin | Hyerin Shin | joined
      Cho Kyung-soo | Jo Kyungsoo | spelling
      박지훈 | Park Ji Hoon | script`,
    different: `
      Kim Min-jun | Kim Min-seo | sibling
      Kim Young-ho | Kim Young-hee | sibling
      Lee Ji-hye | Lee Ji-hyun | one-letter
      Park Sang-hoon | Park Sung-hoon | one-letter
      Choi Soo-jin | Choi Soo-min | sibling
      Jung Hyun-woo | Jung Hyun-ji | sibling
      Kang Dong-hyun | Kang Dong-wook | sibling
      Yoon Eun-ji | Yoon Eun-hye | sibling
      Han Seo-yeon | Han Seo-jun | sibling
      Lim Jae-min | Lim Jae-ho | sibling
      Kim Hye-jin | Kim Hye-won | sibling
      Cho Kyung-soo | Cho Kyung-mi | sibling
      Lee Sun-hee | Lee Soon-ja | sibling`,
  },
} as const
