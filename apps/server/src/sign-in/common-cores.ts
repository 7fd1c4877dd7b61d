/** Letters of the passwords that are guessed first, without the digits and signs that people put around them, by the public lists of leaked ones. */
export const COMMON_CORES: ReadonlySet<string> = new Set(
  `password passwort passw passwd pass admin administrator root user guest login welcome letmein letmeinnow master secret default changeme changemenow
  iloveyou ilove sunshine princess football baseball basketball superman batman spiderman pokemon starwars dragon monkey shadow michael jordan
  jennifer michelle jessica charlie andrew daniel thomas robert george hunter ranger buster soccer hockey killer tigger trustno trustnoone
  qwerty qwertyuiop qwertyui qwertz azerty asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc qweasd qweasdzxc abcdef abcdefg abcabc
  whatever freedom computer internet google facebook microsoft windows samsung apple android server database oracle cisco system
  summer winter spring autumn january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday hello helloworld test testtest testing temp temporary demo sample example
  love lovely angel flower cookie cheese chocolate orange banana purple silver golden diamond killer thunder lightning phoenix
  correcthorsebatterystaple passphrase thisismypassword mypassword yourpassword newpassword oldpassword nopassword
  parol пароль парол админ администратор привет любовь люблю солнце наташа марина александр сергей андрей дмитрий максим
  россия москва киргизия кыргызстан бишкек ош манас kyrgyzstan kirgizia bishkek manas ministry министерство правительство
  privet lubov ljubov solnce natasha marina aleksandr sergey andrey dmitriy maksim rossiya moskva qwertyqwerty йцукен йцукенгшщз фывапролдж
  svod svodsvod свод план plan nationalplan actionplan`
    .split(/\s+/u)
    .filter((word) => word.length >= 4),
);
