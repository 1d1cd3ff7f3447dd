#!/usr/bin/env bash
# From 30 November to 28 February there are 90 days, and 85 when Carbon is asked for the days of what lies between; a whole year has 336.
#
# Tool: Carbon 2.65.0 with PHP 8.2 (Debian 12), and PHP's own `date_diff` for comparison.
# Expected: `totalDays` is, by Carbon's own words, the number of days equivalent to the interval. Of an interval made from two days it is what
#   `diffInDays` counts between the same two days, as PHP's does. Of three months without a beginning it is at least what the shortest three
#   months have, 89.
# Seen: four weeks are a month to Carbon, also where both ends are known: a half-year is 168 days in place of 181. The year from 1 January is
#   336, and with one day less 338. `P3M` is 84 days, and less than 85 when compared. Weeks and what is within a month are right, and so is
#   what is added to a date. No warning.
# Matters: "replaced within 90 days" and "valid for 365 days" are asked in days. Who needed 95 counts as one of 87 and is in time; a certificate
#   of twelve months is over after 336. The days left are right in the last month, where one looks at them, and up to 29 short before.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download 'php-nesbot-carbon=2.65.0-*' 'php-symfony-translation=5.4.*' 'php-symfony-translation-contracts=2.5.*' \
  'php8.2-cli=8.2.*' 'libxml2=2.9.14*' 'libargon2-1=0~20171227-*' 'libsodium23=1.0.18-*' 'libpcre2-8-0=10.42-*' 'libedit2=3.1-20221030-*' \
  'libbsd0=0.11.7-*' 'libmd0=1.0.4-*' 'libtinfo6=6.4-*' 'libicu72=72.1-*'
for package in *.deb; do dpkg -x "$package" installed; done

cat > days.php <<'END'
<?php
use Carbon\Carbon;
use Carbon\CarbonInterval;

spl_autoload_register(function ($class) {
    $file = 'installed/usr/share/php/' . strtr($class, '\\', '/') . '.php';
    if (is_file($file)) require $file;
});
foreach ([['2027-01-01', '2027-01-29'], ['2027-01-01', '2027-01-31'], ['2026-11-30', '2027-02-28'], ['2026-11-30', '2027-03-05'],
          ['2027-01-01', '2027-07-01'], ['2026-01-01', '2026-12-31'], ['2026-01-01', '2027-01-01']] as [$from, $until]) {
    [$start, $end] = [Carbon::parse($from), Carbon::parse($until)];
    $between = $start->diffAsCarbonInterval($end);
    echo "$from to $until: diffInDays {$start->diffInDays($end)}, PHP {$start->toDateTime()->diff($end->toDateTime())->days}, totalDays {$between->totalDays}\n";
}
foreach (['P3M', 'P6M', 'P12M', 'P1Y', 'P13W'] as $length) echo "$length: totalDays ", CarbonInterval::make($length)->totalDays, "\n";
$quarter = CarbonInterval::make('P3M');
echo 'P3M is 84 days: ', json_encode($quarter->eq(CarbonInterval::make('P84D'))), ', less than 85 days: ', json_encode($quarter->lt(CarbonInterval::make('P85D'))), "\n";
echo '2027-01-01 and P3M is ', Carbon::parse('2027-01-01')->add($quarter)->toDateString(), "\n";
END
libraries=$(echo "$folder"/installed/usr/lib/*-linux-gnu*):$(echo "$folder"/installed/lib/*-linux-gnu*)
seen=$(LD_LIBRARY_PATH=$libraries PHPRC=/dev/null installed/usr/bin/php8.2 -n -d date.timezone=UTC days.php)
printf '%s\n' "$seen"

stated='2027-01-01 to 2027-01-29: diffInDays 28, PHP 28, totalDays 28
2027-01-01 to 2027-01-31: diffInDays 30, PHP 30, totalDays 30
2026-11-30 to 2027-02-28: diffInDays 90, PHP 90, totalDays 85
2026-11-30 to 2027-03-05: diffInDays 95, PHP 95, totalDays 87
2027-01-01 to 2027-07-01: diffInDays 181, PHP 181, totalDays 168
2026-01-01 to 2026-12-31: diffInDays 364, PHP 364, totalDays 338
2026-01-01 to 2027-01-01: diffInDays 365, PHP 365, totalDays 336
P3M: totalDays 84
P6M: totalDays 168
P12M: totalDays 336
P1Y: totalDays 336
P13W: totalDays 91
P3M is 84 days: true, less than 85 days: true
2027-01-01 and P3M is 2027-04-01'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
