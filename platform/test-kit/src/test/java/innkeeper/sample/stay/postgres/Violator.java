package innkeeper.sample.stay.postgres;

/** Depends on what its layer may not see; the rule of the layer must catch it. */
final class Violator {
    org.apache.kafka.clients.producer.KafkaProducer<String, String> forbidden;
}
