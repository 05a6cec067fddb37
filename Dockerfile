# One image for every service: the jars that the build made are copied in, nothing is fetched.
FROM eclipse-temurin:25-jre

ARG SERVICE
RUN useradd --system --uid 10001 --no-create-home innkeeper
COPY ${SERVICE}/target/lib /app/lib
COPY ${SERVICE}/target/${SERVICE}.jar /app/service.jar

USER 10001
WORKDIR /app
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "service.jar"]
