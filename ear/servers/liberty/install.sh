#!/bin/bash
# Prikbord on Open Liberty 26 and WebSphere Liberty: run once, then start it with bin/server start prikbord.
# Afterwards everything is in usr/servers/prikbord/server.xml, where your own tools may take over.
set -euo pipefail
: "${SERVER:?the folder of the server, unpacked}" "${EAR:?the file prikbord.ear}" "${DRIVER:?the PostgreSQL driver, a jar}"
: "${DB_URL:?jdbc:postgresql://host:5432/database}" "${DB_USER:?}" "${DB_PASSWORD:=}" "${PORT:=8080}"
: "${SETTINGS:?a properties file with the prikbord.* settings of the README}"
: "${REALM_USER:=}" "${REALM_PASSWORD:=}" "${REALM_GROUP:=}" # one person in the server's own registry, to try sign-in=container

"$SERVER/bin/server" create prikbord
home="$SERVER/usr/servers/prikbord"
mkdir -p "$home/lib"
cp "$DRIVER" "$home/lib/"
cp "$EAR" "$home/apps/prikbord.ear"
# The memory of the server. The README says how to size it.
printf '%s\n' -Xmx1g -Djava.awt.headless=true > "$home/jvm.options"

xml() { printf '%s' "$1" | sed -e 's/&/\&amp;/g' -e 's/</\&lt;/g' -e 's/"/\&quot;/g'; }
# Liberty tells an application nothing of groups, but binds them to roles: each group:NAME to the role that it gives.
bindings() {
  sed -n 's/^prikbord\.role\.\([a-z]*\)=/\1,/p' "$SETTINGS" | while IFS=, read -r role rules; do
    printf '    <security-role name="prikbord-%s">' "$role"
    tr ',' '\n' <<< "$rules" | sed -n 's/^ *group: *//p' | while read -r name; do
      printf '<group name="%s"/>' "$(xml "$name")"; done; echo '</security-role>'
  done
}
{
cat <<XML
<server description="Prikbord">
  <featureManager>
    <feature>webProfile-10.0</feature>
    <feature>mail-2.1</feature><!-- also where no mail is sent: without its classes nothing starts -->
    <feature>mpConfig-3.1</feature>
    <feature>xmlBinding-4.0</feature>
  </featureManager>
  <!-- Listen on this machine only, behind your proxy; no second port. -->
  <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="$PORT" httpsPort="-1"/>
  <!-- With this id it is the default data source: the one name by which Prikbord asks for its database. -->
  <dataSource id="DefaultDataSource" type="javax.sql.ConnectionPoolDataSource">
    <jdbcDriver><library><fileset dir="\${server.config.dir}/lib" includes="*.jar"/></library></jdbcDriver>
    <connectionManager minPoolSize="4" maxPoolSize="40"/>
    <properties.postgresql URL="$(xml "$DB_URL")" user="$(xml "$DB_USER")" password="$(xml "$DB_PASSWORD")"/>
  </dataSource>
  <!-- Who is signed in is known by Prikbord's own cookie; a web session must not refuse them after they signed out. -->
  <httpSession securityIntegrationEnabled="false"/>
  <enterpriseApplication id="prikbord" location="prikbord.ear"><application-bnd>
$(bindings)
  </application-bnd></enterpriseApplication>
  <applicationMonitor updateTrigger="disabled"/>
XML
# MicroProfile Config, by which Prikbord reads its settings, takes the variables of the server.
grep -E '^prikbord\.' "$SETTINGS" | while IFS='=' read -r key value; do
  echo "  <variable name=\"$key\" value=\"$(xml "$value")\"/>"
done
# The registry is in this file here; for LDAP put an ldapRegistry in its place.
if [ -n "$REALM_USER" ]; then
  echo "  <basicRegistry><user name=\"$(xml "$REALM_USER")\" password=\"$(xml "$REALM_PASSWORD")\"/>"
  echo "    <group name=\"$(xml "$REALM_GROUP")\"><member name=\"$(xml "$REALM_USER")\"/></group></basicRegistry>"
fi
echo "</server>"
} > "$home/server.xml"
