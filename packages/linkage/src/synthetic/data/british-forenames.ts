/**
 * Forenames of Britain and Ireland with their fashion: `name weight peak width`. A name's weight in year y is
 * `weight / (1 + ((y - peak) / width)^2)`: a long bell, so that no name ever dies out. Drawn up for this package from common
 * knowledge of which names are ordinary when; the figures are rough on purpose and claim to be no register's.
 */
export const englishMale = `
john 100 1700 160; william 90 1780 130; thomas 72 1690 130; thomas 26 2002 18; richard 48 1640 90; richard 34 1950 22
robert 42 1650 110; robert 40 1930 35; henry 34 1660 120; henry 22 2014 14; edward 36 1700 150; james 52 1800 140; james 40 1985 25
george 58 1860 70; george 30 2014 14; charles 44 1855 60; joseph 38 1820 80; samuel 26 1790 90; samuel 26 2000 16; benjamin 16 1780 70
benjamin 24 1998 16; nicholas 18 1600 50; nicholas 22 1970 16; edmund 10 1620 90; francis 20 1640 120; ralph 10 1600 70; roger 10 1600 60
roger 22 1948 12; anthony 16 1610 60; anthony 34 1955 18; christopher 14 1620 60; christopher 40 1976 16; matthew 12 1640 70
matthew 40 1984 14; stephen 12 1640 70; stephen 44 1960 12; peter 14 1640 80; peter 44 1948 16; walter 20 1890 45; philip 12 1650 90
philip 24 1955 18; simon 8 1600 60; simon 24 1968 12; daniel 14 1750 80; daniel 44 1988 14; david 12 1800 90; david 70 1955 18
isaac 10 1780 60; isaac 12 2012 12; abraham 7 1770 60; jonathan 8 1740 70; jonathan 22 1978 14; joshua 8 1790 60; joshua 38 2000 10
arthur 36 1890 26; arthur 22 2017 10; albert 40 1893 22; frederick 38 1888 26; frederick 16 2014 12; alfred 36 1886 26; alfred 18 2016 10
ernest 26 1890 18; harold 30 1903 16; sidney 18 1898 18; herbert 22 1888 20; percy 16 1892 14; frank 26 1895 22; harry 30 1893 22
harry 36 2006 12; jack 22 1915 18; jack 56 2002 12; leonard 24 1915 14; stanley 22 1912 14; cyril 16 1910 11; horace 10 1890 18
ronald 32 1930 11; kenneth 32 1932 12; eric 24 1920 12; reginald 20 1908 14; dennis 24 1930 10; raymond 22 1934 12; derek 24 1935 10
donald 18 1928 14; gordon 16 1925 14; douglas 14 1922 16; norman 16 1920 14; alan 34 1945 12; brian 36 1940 11; keith 28 1948 10
barry 20 1945 8; colin 22 1946 11; graham 24 1952 10; geoffrey 22 1938 14; trevor 18 1948 10; malcolm 16 1944 11; michael 50 1952 18
paul 56 1963 12; mark 48 1968 10; andrew 46 1967 12; ian 28 1962 12; kevin 28 1962 10; gary 28 1962 9; nigel 18 1960 8; martin 24 1958 13
neil 22 1966 10; adrian 12 1966 11; jason 22 1972 6; darren 22 1970 6; lee 24 1975 9; dean 16 1973 9; wayne 12 1972 7; craig 18 1975 9
carl 14 1972 10; stuart 18 1970 10; adam 34 1985 10; ryan 30 1992 9; luke 30 1994 10; liam 24 1995 9; nathan 20 1994 10; kieran 14 1993 8
callum 26 1999 7; connor 22 1998 6; jordan 24 1997 6; lewis 24 2000 9; jake 20 1999 7; oliver 44 2009 10; alexander 20 1995 16; charlie 36 2008 9
alfie 28 2009 8; oscar 24 2013 8; jacob 28 2008 9; ethan 24 2007 7; logan 18 2012 7; leo 20 2015 8; theo 20 2017 7; noah 32 2015 8; archie 24 2013 8
tyler 14 2002 7; kyle 16 1994 8; dylan 18 2005 9; toby 12 2004 9; hugh 8 1700 120; giles 5 1600 50; gilbert 5 1600 90; humphrey 4 1600 50; miles 4 1620 80
ambrose 3 1650 80; jeremiah 4 1740 60; josiah 4 1780 60; ezekiel 2 1760 50; elijah 3 1830 50; elijah 8 2017 8; silas 3 1830 50; enoch 3 1840 40
reuben 4 1850 50; eli 3 1850 40; caleb 3 1760 60; amos 4 1840 45; job 3 1800 50; levi 3 1850 40; lionel 5 1890 24; bertram 5 1888 18; rupert 4 1930 50
clement 4 1700 110; cuthbert 3 1620 70; lawrence 6 1650 90; augustus 4 1840 40; septimus 2 1850 40; cecil 8 1895 16; edgar 8 1888 20; oswald 4 1885 26
hubert 5 1890 18; claude 5 1893 15; clifford 10 1912 15; basil 5 1908 14; maurice 9 1915 16; bernard 10 1925 18; victor 10 1910 18; wilfred 12 1905 14
`
export const englishFemale = `
mary 100 1750 140; elizabeth 84 1690 150; elizabeth 20 1985 30; anne 52 1690 110; ann 36 1780 80; sarah 48 1790 90; sarah 50 1976 13
jane 36 1700 130; jane 22 1958 14; margaret 34 1640 80; margaret 44 1935 18; alice 26 1620 90; alice 24 1895 20; alice 18 2005 14; joan 28 1590 40; joan 36 1928 10
agnes 18 1580 50; catherine 26 1660 110; catherine 24 1968 20; dorothy 16 1630 50; dorothy 38 1915 13; isabel 14 1620 60; isabel 8 2005 12; ellen 26 1850 50
martha 26 1800 70; hannah 26 1780 70; hannah 34 1997 10; susanna 14 1720 80; rebecca 14 1750 80; rebecca 34 1985 12; rachel 10 1760 80; rachel 32 1980 13
frances 16 1680 110; judith 8 1650 60; judith 22 1947 10; grace 12 1650 70; grace 34 2006 10; bridget 8 1630 60; lucy 12 1720 90; lucy 32 1998 13
charlotte 22 1840 60; charlotte 38 1996 13; harriet 24 1835 40; caroline 20 1835 45; caroline 22 1964 12; emma 32 1862 30; emma 46 1980 12; eliza 28 1840 35
louisa 18 1845 35; maria 24 1825 45; sophia 14 1820 45; sophia 26 2013 8; amelia 16 1840 40; amelia 38 2012 8; matilda 12 1850 35; emily 32 1860 35; emily 48 1999 10
annie 36 1880 20; florence 34 1891 18; florence 18 2014 10; edith 34 1887 16; ethel 30 1890 13; ada 26 1882 18; ada 10 2017 8; minnie 18 1882 15; gertrude 18 1886 15
lilian 24 1897 15; elsie 34 1900 13; elsie 16 2015 8; doris 40 1908 10; gladys 28 1903 11; hilda 24 1908 11; ivy 26 1910 11; ivy 20 2016 7; winifred 26 1905 11
phyllis 24 1913 10; marjorie 22 1914 10; vera 24 1914 9; irene 28 1920 11; kathleen 30 1922 13; edna 22 1914 10; mabel 20 1893 14; olive 20 1904 12; olivia 42 2006 9
nellie 18 1893 14; beatrice 16 1891 15; daisy 18 1898 14; daisy 24 2005 10; violet 22 1904 12; rose 22 1895 18; may 12 1895 16; maud 14 1885 13; evelyn 20 1912 18
joyce 34 1925 8; audrey 20 1930 8; betty 26 1929 7; barbara 36 1935 11; jean 38 1932 10; sheila 34 1934 9; patricia 42 1942 12; maureen 32 1940 8; brenda 30 1942 9
shirley 26 1938 7; pamela 26 1940 10; beryl 18 1928 8; eileen 26 1926 12; sylvia 22 1936 10; doreen 20 1931 8; june 22 1934 9; christine 42 1950 8; susan 56 1953 9
linda 44 1951 7; carol 38 1950 8; janet 36 1948 9; valerie 24 1944 9; jacqueline 28 1960 10; julie 40 1963 7; karen 40 1964 7; deborah 28 1964 7; tracey 34 1967 5
sharon 30 1965 6; alison 26 1964 9; helen 32 1965 12; angela 26 1961 9; wendy 20 1963 10; lesley 18 1957 9; gillian 22 1955 10; diane 24 1958 9; lorraine 16 1963 8
michelle 32 1971 7; nicola 34 1971 8; lisa 34 1971 7; joanne 34 1971 7; samantha 28 1974 9; donna 20 1971 8; dawn 18 1967 8; mandy 12 1965 6; claire 36 1976 9; kelly 28 1979 7
victoria 28 1981 11; natalie 26 1981 9; laura 38 1985 10; gemma 32 1983 6; stacey 16 1984 7; kirsty 16 1985 8; amy 34 1989 9; lauren 32 1992 8; jessica 48 1995 9; sophie 44 1996 9
chloe 42 1998 7; megan 34 1997 7; bethany 26 1997 7; georgia 20 1999 8; holly 22 1998 10; molly 22 2001 9; ella 26 2005 9; ellie 22 2003 7; ruby 24 2008 8; lily 30 2009 8
evie 22 2010 6; isla 26 2014 7; ava 26 2011 7; mia 28 2010 7; freya 20 2012 8; poppy 24 2009 8; phoebe 18 2005 10; scarlett 16 2010 7; millie 18 2008 7; jade 18 1994 7
paige 14 1996 6; shannon 18 1996 6; leah 18 1998 9; zoe 20 1982 14; hazel 12 1935 14; ursula 4 1600 60; barbara 6 1620 60; lettice 3 1600 40; thomasine 3 1590 40; constance 9 1888 18
`
export const scottishMale = `
james 60 1780 140; john 60 1760 140; william 46 1790 120; robert 42 1780 120; alexander 44 1790 120; george 26 1820 90; david 34 1850 110; andrew 26 1780 120; thomas 22 1800 110
duncan 14 1760 110; donald 18 1780 90; archibald 14 1780 80; hugh 12 1790 90; angus 10 1790 100; malcolm 8 1850 90; neil 9 1800 110; patrick 8 1720 110; walter 9 1770 100
alasdair 5 1940 50; hamish 4 1930 40; ewan 6 1990 25; gavin 7 1972 14; kenneth 14 1920 40; iain 9 1950 24; stuart 12 1960 24; colin 11 1920 50; gordon 10 1930 24; douglas 10 1930 26
fraser 6 1990 16; callum 12 1998 10; craig 12 1975 12; scott 14 1975 14; grant 6 1972 16; finlay 8 2005 12; rory 6 2005 14; murdo 4 1850 60; lachlan 5 1820 70; ronald 8 1920 36; kyle 8 1992 10
`
export const scottishFemale = `
margaret 60 1830 120; mary 48 1820 120; janet 40 1760 90; elizabeth 40 1830 120; isabella 34 1850 60; agnes 32 1850 60; jean 28 1750 90; jean 18 1930 14; jane 20 1840 80; catherine 26 1840 100
helen 26 1820 110; christian 10 1720 70; ann 18 1820 90; marion 12 1740 110; grizel 4 1700 60; euphemia 8 1830 50; jessie 18 1885 24; flora 8 1840 60; christina 16 1870 40; marjory 6 1740 80
elspeth 5 1730 90; barbara 8 1740 100; isobel 8 1920 28; morag 7 1935 18; sheena 5 1945 14; fiona 16 1966 16; kirsty 10 1984 12; aileen 6 1955 16; shona 6 1960 16; catriona 5 1968 20
eilidh 9 1998 12; mhairi 5 1985 16; ailsa 4 1980 26; mairi 4 1940 40; lorna 6 1962 20; moira 7 1942 16; rhona 4 1962 14; kirsteen 2 1970 14; heather 8 1968 16; iona 4 2002 14
`
export const welshMale = `
john 60 1770 130; william 46 1770 120; david 56 1820 120; thomas 44 1770 120; evan 30 1800 70; griffith 10 1720 80; hugh 12 1760 90; rees 10 1740 80; morgan 10 1720 90; edward 18 1740 110
richard 18 1760 110; robert 18 1790 110; owen 18 1800 110; lewis 10 1760 90; rowland 5 1740 80; llewelyn 9 1880 50; gwilym 7 1900 30; idris 7 1915 24; ifor 7 1910 22; emlyn 6 1915 22; glyn 9 1928 20
hywel 6 1945 30; dafydd 8 1975 30; gareth 20 1968 18; rhys 18 1996 14; huw 10 1960 24; gethin 5 1978 18; aled 6 1978 20; ieuan 6 1985 30; dylan 12 1992 16; geraint 7 1958 18; emrys 5 1918 22; iwan 6 1985 18
trefor 4 1925 18; elwyn 5 1928 18; alun 7 1948 20; meirion 3 1945 20; cai 4 2005 12; osian 6 2008 10; macsen 2 2010 8; steffan 4 1990 14; ioan 6 2005 14; tudor 3 1930 40; haydn 4 1920 20; bryn 6 1945 26
`
export const welshFemale = `
mary 50 1790 130; margaret 46 1790 130; elizabeth 42 1790 130; ann 36 1800 90; jane 32 1800 100; catherine 28 1770 110; gwen 18 1850 80; sarah 22 1830 80; hannah 12 1830 80; gwenllian 6 1750 110
lowri 6 1720 90; lowri 6 1990 14; angharad 4 1730 100; angharad 5 1975 20; mair 8 1925 30; megan 16 1915 20; megan 20 1996 12; olwen 9 1915 18; blodwen 7 1905 16; gwyneth 9 1922 18; myfanwy 6 1915 20; eluned 4 1930 24
nesta 3 1925 24; sian 18 1964 16; rhian 12 1964 16; bethan 14 1982 16; carys 9 1990 20; cerys 6 2000 14; nia 8 1985 22; ffion 8 1992 14; catrin 8 1988 18; elin 6 1995 18; seren 8 2006 10; mali 3 2008 10
delyth 5 1955 16; eirlys 4 1945 18; glenys 6 1940 14; menna 3 1945 24; mared 2 1995 14; manon 4 1998 14; rhiannon 8 1980 20; ceri 5 1970 16; dilys 5 1925 18; enid 6 1915 18; branwen 2 1975 24; heledd 2 1985 14
`
export const irishMale = `
john 56 1800 140; patrick 56 1880 90; james 44 1830 130; michael 46 1890 90; thomas 32 1820 130; william 30 1790 120; daniel 22 1840 110; denis 14 1820 90; timothy 10 1830 90; cornelius 9 1820 80; jeremiah 9 1840 70
hugh 12 1790 110; peter 12 1860 90; bernard 10 1860 80; martin 12 1880 90; owen 8 1790 90; eugene 7 1860 80; maurice 6 1820 110; francis 10 1870 90; brendan 9 1948 26; sean 22 1965 30; kevin 14 1958 26; declan 10 1972 18
liam 12 1975 30; eamon 8 1950 22; brian 10 1955 36; conor 12 1992 16; ciaran 9 1978 16; niall 8 1978 18; cormac 4 1985 24; diarmuid 4 1960 26; fergus 4 1950 40; padraig 6 1960 26; seamus 9 1945 26; aidan 8 1980 20
eoin 6 1988 18; cathal 4 1985 22; oisin 5 2005 12; darragh 5 1998 14; desmond 7 1935 24; gerard 10 1955 20; noel 6 1948 24; terence 6 1910 50; felix 3 1830 60; christopher 10 1900 70; edmond 5 1760 90; phelim 2 1740 80
`
export const irishFemale = `
mary 90 1860 110; margaret 40 1840 110; catherine 36 1820 110; bridget 40 1860 60; ellen 24 1840 70; anne 26 1860 110; elizabeth 28 1820 120; johanna 12 1840 60; honora 10 1810 60; sarah 14 1820 110; julia 12 1850 60
nora 16 1895 36; kathleen 24 1915 26; eileen 18 1920 20; teresa 12 1915 30; rose 12 1870 60; susan 8 1850 110; winifred 6 1890 40; annie 14 1890 24; josephine 10 1905 24; agnes 10 1900 30; maureen 14 1938 14; sheila 9 1930 18
noreen 6 1938 14; bernadette 9 1958 14; deirdre 8 1962 16; sinead 12 1975 14; siobhan 10 1970 16; aoife 12 1992 14; niamh 14 1994 14; ciara 11 1990 12; orla 7 1980 16; grainne 6 1978 16; roisin 7 1988 16; maeve 5 1995 22
una 4 1930 40; nuala 5 1945 18; fionnuala 4 1960 18; geraldine 9 1958 14; philomena 6 1938 14; assumpta 2 1948 12; caoimhe 6 2000 12; saoirse 5 2008 10; clodagh 4 1990 16; eimear 4 1984 12; dervla 2 1975 14; carmel 5 1950 16
`
