import type { Culture } from './culture.ts'

export const vietnamese: Culture = {
  id: 'vietnamese',
  title: 'Vietnamese',
  source:
    'Structure: "A Guide to Names and Naming Practices" (UK, 2006). Surname shares: rounded from the commonly printed national shares (about two in five Nguyen, one in nine Tran), own rounding; lists own compilation.',
  asOf: '2026-11',
  order: 'family-first',
  isSyllabic: true,
  titles: 'ong ba co chi',
  weak: 'van:m thi:f',
  given: `
    an anh bao binh bich cam canh chau chi chien chinh chung cong cuc cuong dai dan dang dao dat diem diep dinh
    doan dong dung/dzung duc duong duy duyen
    giang giap ha hai hang hanh hao hau hien hieu hoa hoai hoan hoang/huang hong hoi hop hue hung huong huu huy
    huyen khai khang khanh khiem khoa khoi khue kien kieu kim ky
    lam lan lap lien lieu linh loan loc loi long luan luat luc luong luu ly mai man manh mau minh my nam nga
    ngan nghi nghia ngoc nguyet nhan nhat nhi nhu nhung nien ninh
    oanh phat phi phong phu phuc phung phuoc phuong quan quang que quoc quy quyen quynh sang sau sen son suong
    sy tai tam tan thach thai than thang thanh thao the thien thinh tho thoa thom thong thu thuan thuc thuong
    thuy thuyen tien tin tinh toan toi ton trang tri trinh trong truc trung truong tu tuan tuat tung tuyen tuyet
    uyen vien viet vinh vuong vy xuan/suan xuyen yen chanh bac tram thoai tuong ve trieu kha khuong nha dieu`,
  family: `
    nguyen/ngyuen/nguyenn/ngueyn/nuygen/nguyn/nguyan/nguen:31 tran:11 le:9.5 pham/fam:7 hoang/huynh:5 phan:4.5
    vu/vo:4 dang:2.1 bui:2 do:1.4 ho:1.3 ngo:1.3 duong:1 ly:.5 dinh:1 truong:1 doan:.6 lam:.5 mai:.5 trinh:.6
    dao:.6 ha:.5 luong:.5 luu:.4 cao:.5 ta:.3 chu:.3 phung:.3 to:.3 tong:.2 thach:.1 kieu:.1 quach:.1 la:.1
    lai:.1 nghiem:.1 vuong:.2 tu:.1 than:.1`,
  letters: '^ngu ^ng uo[nc] uye ie[nmtu] anh$ inh$ uong',
}
