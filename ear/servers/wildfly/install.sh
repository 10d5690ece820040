#!/bin/bash
# Prikbord on WildFly 39 and on JBoss EAP 8: run once on a fresh server folder, then start it with bin/standalone.sh.
# Afterwards everything is in standalone/configuration/standalone.xml, where your own tools may take over.
set -euo pipefail
: "${SERVER:?the folder of the server, unpacked}" "${EAR:?the file prikbord.ear}" "${DRIVER:?the PostgreSQL driver, a jar}"
: "${DB_URL:?jdbc:postgresql://host:5432/database}" "${DB_USER:?}" "${DB_PASSWORD:=}" "${PORT:=8080}"
: "${SETTINGS:?a properties file with the prikbord.* settings of the README}"
: "${REALM_USER:=}" "${REALM_PASSWORD:=}" "${REALM_GROUP:=}" # one person in the server's file realm, to try sign-in=container

# The memory of the server. The README says how to size it.
echo 'JAVA_OPTS="$JAVA_OPTS -Xmx1g -Djava.awt.headless=true"' >> "$SERVER/bin/standalone.conf"

{
cat <<CLI
embed-server --server-config=standalone.xml --std-out=discard
# The driver, the pool, and the pool as the default data source: the one name by which Prikbord asks for its database.
module add --name=org.postgresql --resources=$DRIVER --dependencies=jakarta.transaction.api
/subsystem=datasources/jdbc-driver=postgresql:add(driver-name=postgresql,driver-module-name=org.postgresql)
data-source add --name=prikbord --jndi-name=java:jboss/datasources/prikbord --driver-name=postgresql \
  --connection-url="$DB_URL" --user-name="$DB_USER" --password="$DB_PASSWORD" --min-pool-size=4 --max-pool-size=40 \
  --valid-connection-checker-class-name=org.jboss.jca.adapters.jdbc.extensions.postgres.PostgreSQLValidConnectionChecker \
  --background-validation=true --background-validation-millis=10000
/subsystem=ee/service=default-bindings:write-attribute(name=datasource,value=java:jboss/datasources/prikbord)
# Sign-in against the realm goes straight to the security domain behind "other"; no authentication module stands between.
/subsystem=undertow/application-security-domain=other:write-attribute(name=integrated-jaspi,value=false)
# Listen on this machine only, behind your proxy; no second port. The console is one port further.
/socket-binding-group=standard-sockets/socket-binding=http:write-attribute(name=port,value=$PORT)
/socket-binding-group=standard-sockets/socket-binding=management-http:write-attribute(name=port,value=$((PORT + 1)))
/subsystem=undertow/server=default-server/https-listener=https:remove
# Prikbord refuses what is too large itself, with a sentence; the server must not cut it off before.
/subsystem=undertow/server=default-server/http-listener=default:write-attribute(name=max-post-size,value=0)
CLI
# MicroProfile Config, by which Prikbord reads its settings, takes the system properties of the server.
grep -E '^prikbord\.' "$SETTINGS" | while IFS='=' read -r key value; do echo "/system-property=$key:add(value=\"$value\")"; done
echo "deploy $EAR"
echo "stop-embedded-server"
} > "$SERVER/prikbord.cli"
"$SERVER/bin/jboss-cli.sh" --file="$SERVER/prikbord.cli"

# The realm is a file here; for LDAP or OpenID Connect give the security domain ApplicationDomain another realm.
if [ -n "$REALM_USER" ]; then
  "$SERVER/bin/add-user.sh" -a -u "$REALM_USER" -p "$REALM_PASSWORD" -g "$REALM_GROUP" -s
fi
