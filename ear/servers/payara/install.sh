#!/bin/bash
# Prikbord on Payara Server 6: run once on a fresh server folder, then start it with bin/asadmin start-domain prikbord.
# Afterwards everything is in glassfish/domains/prikbord/config/domain.xml, where your own tools may take over.
set -euo pipefail
: "${SERVER:?the folder of the server, unpacked}" "${EAR:?the file prikbord.ear}" "${DRIVER:?the PostgreSQL driver, a jar}"
: "${DB_URL:?jdbc:postgresql://host:5432/database}" "${DB_USER:?}" "${DB_PASSWORD:=}" "${PORT:=8080}"
: "${SETTINGS:?a properties file with the prikbord.* settings of the README}"
: "${REALM_USER:=}" "${REALM_PASSWORD:=}" "${REALM_GROUP:=}" # one person in the server's file realm, to try sign-in=container

asadmin() { "$SERVER/bin/asadmin" --port $((PORT - 32)) "$@"; }
escaped() { printf '%s' "$1" | sed -e 's/[\\:=]/\\&/g'; } # as asadmin wants it in a list of properties

# A domain of its own. All its ports lie round PORT: the console at PORT - 32, the others between PORT - 80 and PORT + 10.
"$SERVER/bin/asadmin" create-domain --nopassword=true --portbase $((PORT - 80)) prikbord
cp "$DRIVER" "$SERVER/glassfish/domains/prikbord/lib/"
"$SERVER/bin/asadmin" start-domain prikbord
trap '"$SERVER/bin/asadmin" stop-domain prikbord' EXIT

config=configs.config.server-config
{
cat <<ASADMIN
# The pool, and the pool as the default data source: the one name by which Prikbord asks for its database.
create-jdbc-connection-pool --restype javax.sql.DataSource --datasourceclassname org.postgresql.ds.PGSimpleDataSource --steadypoolsize 4 --maxpoolsize 40 --isconnectvalidatereq=true --validationmethod auto-commit --property "URL=$(escaped "$DB_URL"):user=$(escaped "$DB_USER"):password=$(escaped "$DB_PASSWORD")" prikbord
set resources.jdbc-resource.jdbc/__default.pool-name=prikbord
# Listen on this machine only, behind your proxy; no second port.
set $config.network-config.network-listeners.network-listener.http-listener-1.address=127.0.0.1
set $config.network-config.network-listeners.network-listener.http-listener-2.enabled=false
set $config.network-config.network-listeners.network-listener.admin-listener.address=127.0.0.1
set $config.iiop-service.iiop-listener.orb-listener-1.address=127.0.0.1
set $config.iiop-service.iiop-listener.SSL.enabled=false
set $config.iiop-service.iiop-listener.SSL_MUTUALAUTH.enabled=false
set $config.admin-service.jmx-connector.system.address=127.0.0.1
# No message broker is needed, and for one node no data grid; README.md says what two nodes need.
set $config.jms-service.type=DISABLED
set-hazelcast-configuration --enabled=false
# The memory of the server, from its next start on. The README says how to size it.
delete-jvm-options -Xmx512m
create-jvm-options -Xmx1g
ASADMIN
# MicroProfile Config, by which Prikbord reads its settings, takes the system properties of the server.
grep -E '^prikbord\.' "$SETTINGS" | while IFS='=' read -r key value; do
  echo "create-system-properties \"$key=$(escaped "$value")\""
done
} > "$SERVER/prikbord.asadmin"
asadmin multimode --file "$SERVER/prikbord.asadmin"
# The realm "file" here; for LDAP make a realm of that kind the default one of the security service.
if [ -n "$REALM_USER" ]; then
  echo "AS_ADMIN_USERPASSWORD=$REALM_PASSWORD" > "$SERVER/realm.password"
  asadmin --passwordfile "$SERVER/realm.password" create-file-user --groups "$REALM_GROUP" "$REALM_USER"
  rm "$SERVER/realm.password"
fi
asadmin deploy --name prikbord "$EAR"
