#!/usr/bin/env bash
# Sends proofs through mail servers that are nobody's test doubles: Dovecot takes them with TLS and
# login (submission) and hands them to OpenSMTPD, which delivers; they are read back from Dovecot over
# IMAP. TLS is Dovecot's part because Debian 12's OpenSMTPD fails in every handshake with OpenSSL 3
# (SSL routines::EVP lib). Needs root and apt; says so and ends well without them.
set -euo pipefail
cd "$(dirname "$0")/../.."

skip() { echo "real-mail: SKIPPED: $1"; exit 0; }
[ "$(uname -s)" = Linux ] || skip "this is no Linux"
[ "$(id -u)" = 0 ] || skip "this needs root"
if ! command -v smtpd >/dev/null || [ ! -x /usr/lib/dovecot/submission ]; then
  command -v apt-get >/dev/null || skip "there is no apt-get"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends \
      opensmtpd dovecot-imapd dovecot-submissiond openssl; } >/dev/null 2>&1 || skip "apt-get cannot install the servers"
fi
command -v openssl >/dev/null || skip "there is no openssl"

dir="$(mktemp -d /tmp/banxin-mail.XXXXXX)"
smtp_pid="" imap_pid=""
finish() {
  [ -z "$smtp_pid" ] || kill "$smtp_pid" 2>/dev/null || true
  [ -z "$imap_pid" ] || kill "$imap_pid" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$dir"
}
trap finish EXIT

openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost \
  -addext "subjectAltName=DNS:localhost,IP:127.0.0.1" \
  -keyout "$dir/key.pem" -out "$dir/cert.pem" 2>/dev/null
chmod 600 "$dir/key.pem"
chmod 755 "$dir"
install -d -o nobody -g nogroup "$dir/mail"

# Those who have a mailbox; everybody else is refused with 550.
for name in desk xuheng taoran hewenlan; do
  echo "$name@yunting.example nobody" >> "$dir/virtuals"
done
cat > "$dir/smtpd.conf" <<CONF
table virtuals file:$dir/virtuals
listen on 127.0.0.1 port 24025
action "deliver" maildir "$dir/mail/%{rcpt.user}" virtual <virtuals>
match from any for domain "yunting.example" action "deliver"
CONF
cat > "$dir/dovecot.conf" <<CONF
protocols = imap submission
hostname = mail.yunting.example
submission_relay_host = 127.0.0.1
submission_relay_port = 24025
listen = 127.0.0.1, 127.0.0.2
base_dir = $dir/run
log_path = $dir/dovecot.log
ssl = required
ssl_cert = <$dir/cert.pem
ssl_key = <$dir/key.pem
mail_location = maildir:$dir/mail/%n
first_valid_uid = 1
default_login_user = nobody
default_internal_user = nobody
default_internal_group = nogroup
passdb {
  driver = static
  args = password=right
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup home=$dir/mail/%n
}
service submission-login {
  chroot =
  inet_listener submission {
    port = 24587
  }
  inet_listener submissions {
    port = 24465
    ssl = yes
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = 24993
  }
}
CONF

smtpd -d -f "$dir/smtpd.conf" > "$dir/smtpd.log" 2>&1 & smtp_pid=$!
dovecot -F -c "$dir/dovecot.conf" > "$dir/dovecot.out" 2>&1 & imap_pid=$!
for port in 24025 24465 24587 24993; do
  for _ in $(seq 100); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break
    sleep 0.1
  done
done

export NODE_EXTRA_CA_CERTS="$dir/cert.pem"
export BANXIN_REAL_MAIL=1
if ! npx vitest run --config vitest.full.config.ts test/full/real-mail.test.ts; then
  tail -n 30 "$dir/smtpd.log" "$dir/dovecot.log" "$dir/dovecot.out" 2>/dev/null || true
  exit 1
fi
